package org.distinguo.difference;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.distinguo.facts.Answer;
import org.distinguo.facts.CaseFacts;
import org.distinguo.facts.FactId;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.source.Digest;

/**
 * The result of a search as a file. It begins with the digest of the rest, so that a damaged one is noticed. What stands in many
 * patterns is written once: facts, requirements and lists of screened groups.
 *
 * @param parts what was found for each pair of answers: all pairs, those that leave nothing open where all are too many, or none
 *     where these are too many as well
 */
record PatternsFile(List<FoundPatterns.OfPair> parts) {

    PatternsFile {
        parts = List.copyOf(parts);
    }

    /** What was found; empty where it is too much. */
    Optional<FoundPatterns> of(OffenceKind kind, boolean open) {
        int wanted = AnswerPair.of(open).size();
        return parts.size() < wanted
                ? Optional.empty()
                : Optional.of(new FoundPatterns(kind, open, parts.subList(0, wanted)));
    }

    byte[] written() {
        var body = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(body)) {
            new Writer(out).write(parts);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory takes all that is written
        }
        var file = new ByteArrayOutputStream();
        file.writeBytes(Digest.of(body.toByteArray()).getBytes(StandardCharsets.US_ASCII));
        file.writeBytes(body.toByteArray());
        return file.toByteArray();
    }

    /** Reads a file; empty where it is damaged. */
    static Optional<PatternsFile> read(byte[] file) {
        int start = Digest.of(new byte[0]).length();
        if (file.length < start) {
            return Optional.empty();
        }
        byte[] body = Arrays.copyOfRange(file, start, file.length);
        if (!Digest.of(body).equals(new String(file, 0, start, StandardCharsets.US_ASCII))) {
            return Optional.empty();
        }
        try (var in = new DataInputStream(new ByteArrayInputStream(body))) {
            return Optional.of(new PatternsFile(new Reader(in).read()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Writes each value that occurs again as the number of its first occurrence. */
    private record Writer(DataOutputStream out, Map<Object, Integer> numbers) {

        Writer(DataOutputStream out) {
            this(out, new HashMap<>());
        }

        void write(List<FoundPatterns.OfPair> parts) throws IOException {
            out.writeShort(parts.size());
            for (FoundPatterns.OfPair part : parts) {
                out.writeBoolean(part.all().fewest());
                out.writeShort(part.all().patterns().size());
                for (DifferenceSearch.Pattern pattern : part.all().patterns()) {
                    out.writeShort(pattern.requirements().size());
                    for (Requirement requirement : pattern.requirements()) {
                        write(requirement);
                    }
                    write(pattern.facts());
                }
            }
        }

        private void write(Requirement requirement) throws IOException {
            if (isNew(requirement)) {
                out.writeBoolean(requirement.yes());
                out.writeShort(requirement.facts().size());
                for (FactId fact : requirement.facts()) {
                    write(fact);
                }
            }
        }

        private void write(CaseFacts facts) throws IOException {
            if (isNew(facts.screened())) {
                out.writeShort(facts.screened().size());
                for (String group : facts.screened()) {
                    out.writeUTF(group);
                }
            }
            out.writeShort(facts.answers().size());
            for (var entry : facts.answers().entrySet()) {
                write(entry.getKey());
                out.writeUTF(entry.getValue().name());
            }
        }

        private void write(FactId fact) throws IOException {
            if (isNew(fact)) {
                out.writeUTF(fact.group());
                out.writeUTF(fact.name());
            }
        }

        private boolean isNew(Object value) throws IOException {
            Integer known = numbers.putIfAbsent(value, numbers.size());
            out.writeShort(known == null ? numbers.size() - 1 : known);
            return known == null;
        }
    }

    /** Reads what a writer writes. */
    private record Reader(DataInputStream in, List<Object> values) {

        Reader(DataInputStream in) {
            this(in, new ArrayList<>());
        }

        List<FoundPatterns.OfPair> read() throws IOException {
            List<AnswerPair> pairs = AnswerPair.of(true).subList(0, in.readUnsignedShort());
            List<FoundPatterns.OfPair> parts = new ArrayList<>();
            for (AnswerPair pair : pairs) {
                boolean fewest = in.readBoolean();
                List<DifferenceSearch.Pattern> patterns = new ArrayList<>();
                for (int pattern = in.readUnsignedShort(); pattern > 0; pattern--) {
                    List<Requirement> requirements = new ArrayList<>();
                    for (int requirement = in.readUnsignedShort(); requirement > 0; requirement--) {
                        requirements.add(requirement());
                    }
                    patterns.add(new DifferenceSearch.Pattern(requirements, facts()));
                }
                parts.add(new FoundPatterns.OfPair(pair, new DifferenceSearch.Patterns(patterns, fewest)));
            }
            return parts;
        }

        private Requirement requirement() throws IOException {
            int number = in.readUnsignedShort();
            if (number == values.size()) {
                values.add(number); // its place; its facts have the next ones
                boolean yes = in.readBoolean();
                List<FactId> facts = new ArrayList<>();
                for (int fact = in.readUnsignedShort(); fact > 0; fact--) {
                    facts.add(fact());
                }
                values.set(number, new Requirement(yes, facts));
            }
            return (Requirement) values.get(number);
        }

        private CaseFacts facts() throws IOException {
            Screened screened = screened();
            Map<FactId, Answer> answers = new HashMap<>();
            for (int answer = in.readUnsignedShort(); answer > 0; answer--) {
                FactId fact = fact();
                answers.put(fact, Answer.valueOf(in.readUTF()));
            }
            return CaseFacts.of(answers, screened.groups());
        }

        private Screened screened() throws IOException {
            int number = in.readUnsignedShort();
            if (number == values.size()) {
                var groups = new TreeSet<String>();
                for (int group = in.readUnsignedShort(); group > 0; group--) {
                    groups.add(in.readUTF());
                }
                values.add(new Screened(groups));
            }
            return (Screened) values.get(number);
        }

        private FactId fact() throws IOException {
            int number = in.readUnsignedShort();
            if (number == values.size()) {
                values.add(new FactId(in.readUTF(), in.readUTF()));
            }
            return (FactId) values.get(number);
        }
    }

    /** The groups that were asked in full. */
    private record Screened(TreeSet<String> groups) {}
}
