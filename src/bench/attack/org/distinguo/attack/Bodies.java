package org.distinguo.attack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Requests that the contract allows. */
final class Bodies {

    private static final Path EXAMPLES = Path.of("openapi/examples");
    private static final Path RULEBOOKS = Path.of("src/main/rulebooks");
    private static final Pattern FROM = Pattern.compile("from: '?(20\\d\\d-\\d\\d-\\d\\d)");
    private static final int MOST_DATES = 16;

    private Bodies() {}

    /** A usual classification. */
    static String marie() throws IOException {
        return Files.readString(EXAMPLES.resolve("classification-marie.request.json"));
    }

    /** All eight laws on sixteen dates, of a case of which nothing is known: the longest answer for the shortest question. */
    static String longestComparison() throws IOException {
        List<String> laws;
        try (Stream<Path> folders = Files.list(RULEBOOKS)) {
            laws = folders.filter(Files::isDirectory)
                    .map(folder -> String.valueOf(folder.getFileName()))
                    .sorted()
                    .limit(8)
                    .toList();
        }
        return "{\"rulebooks\":[" + quoted(laws) + "],\"conductDates\":[" + quoted(dates(laws)) + "],\"facts\":{}}";
    }

    /** Days on which one of the laws changed, and further ones. */
    private static List<String> dates(List<String> laws) throws IOException {
        List<String> dates = new ArrayList<>();
        for (String law : laws) {
            String text = Files.readString(RULEBOOKS.resolve(law).resolve("rulebook.yaml"));
            FROM.matcher(text)
                    .results()
                    .map(MatchResult::group)
                    .map(found -> found.replaceAll(".*(\\d{4}-\\d\\d-\\d\\d)", "$1"))
                    .filter(date -> date.compareTo("2021-01-01") >= 0)
                    .forEach(dates::add);
        }
        for (int month = 1; month <= MOST_DATES; month++) {
            dates.add(String.format("202%d-%02d-01", 2 + month / 7, 1 + month % 12));
        }
        return dates.stream().distinct().limit(MOST_DATES).sorted().toList();
    }

    private static String quoted(List<String> values) {
        return values.stream().map(value -> '"' + value + '"').collect(Collectors.joining(","));
    }
}
