package org.distinguo.intake.binding;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.distinguo.intake.Violation;
import org.distinguo.intake.ViolationCode;
import org.distinguo.intake.message.Message;
import org.distinguo.intake.message.MessageId;
import org.distinguo.source.Nearest;

/**
 * Reports members that the contract does not have. A member, a fact or a group that stands at another place than its own is told
 * where it belongs, and so is a fact by the id under which answers name it, as {@code conduct.recruited}. A name that facts of several
 * groups have is told with all their places. A name that resembles
 * one of the contract is repeated beside that one. Any other name is not, since it can be the name of a person: the object
 * that has the member is pointed at instead, and the member is told by its number in that object. Episodes in a request about a single
 * case are told how to ask about them.
 */
final class UnknownMember {

    private static final int LONGEST_NAME_SHOWN = 64;

    /** Where a request about several episodes has them. */
    private static final String EPISODES = "/" + EpisodesMember.NAME;

    private static final Pattern EPISODE = Pattern.compile("(/episodes/[0-9]+)/");

    private static final Set<Integer> UNSEEN = Set.of(
            (int) Character.CONTROL,
            (int) Character.FORMAT,
            (int) Character.SURROGATE,
            (int) Character.LINE_SEPARATOR,
            (int) Character.PARAGRAPH_SEPARATOR);

    private final Map<String, String> places = new HashMap<>();

    /** The names that facts of several groups have, each with all their places. */
    private final Map<String, List<String>> severalPlaces = new HashMap<>();

    /** What a member is, and what is told of it. */
    enum Kind {
        PROPERTY(MessageId.UNKNOWN_PROPERTY, MessageId.UNKNOWN_PROPERTY_NEAR, MessageId.UNKNOWN_PROPERTY_ELSEWHERE),
        GROUP(MessageId.UNKNOWN_GROUP, MessageId.UNKNOWN_GROUP_NEAR, MessageId.UNKNOWN_GROUP_ELSEWHERE),
        FACT(MessageId.UNKNOWN_FACT, MessageId.UNKNOWN_FACT_NEAR, MessageId.UNKNOWN_FACT_ELSEWHERE);

        private final MessageId numbered;
        private final MessageId near;
        private final MessageId elsewhere;

        Kind(MessageId numbered, MessageId near, MessageId elsewhere) {
            this.numbered = numbered;
            this.near = near;
            this.elsewhere = elsewhere;
        }
    }

    UnknownMember(FactCatalogue catalogue) {
        for (FactGroup group : catalogue.groups()) {
            String place = "/facts/" + group.id();
            for (Fact fact : group.facts()) {
                places.put(fact.id().toString(), place + "/" + fact.id().name());
                severalPlaces
                        .computeIfAbsent(fact.id().name(), name -> new ArrayList<>())
                        .add(place + "/" + fact.id().name());
            }
        }
        severalPlaces.forEach((name, all) -> {
            if (all.size() == 1) {
                places.put(name, all.get(0));
            }
        });
        severalPlaces.values().removeIf(all -> all.size() == 1);
        catalogue.groups().forEach(group -> places.put(group.id(), "/facts/" + group.id()));
    }

    /**
     * Reports the member whose value the parser is at, and passes it over.
     *
     * @param parser stands at the value
     * @param name the member's name
     * @param kind what the member is
     * @param known the names that the object can have
     * @param faults receives the violation
     */
    void report(JsonParser parser, String name, Kind kind, Collection<String> known, Faults faults) throws IOException {
        String pointer = Faults.pointer(parser);
        int number = number(parser);
        parser.skipChildren();
        if (pointer.equals(EPISODES)) {
            faults.add(Violation.of(pointer, ViolationCode.UNKNOWN_PROPERTY, MessageId.EPISODES_ELSEWHERE.with()));
            return;
        }
        List<String> several = severalPlaces.get(name);
        if (several != null) {
            String all = several.stream()
                    .map(one -> "`" + episode(pointer) + one + "`")
                    .collect(Collectors.joining(", "));
            faults.add(Violation.of(
                    pointer, ViolationCode.UNKNOWN_PROPERTY, MessageId.UNKNOWN_FACT_AT_SEVERAL.with(name, all)));
            return;
        }
        Optional<String> place = Optional.ofNullable(places.get(name))
                .map(belongs -> episode(pointer) + belongs)
                .filter(belongs -> !belongs.equals(pointer))
                .or(() -> faults.places().of(name, pointer));
        Optional<String> near = place.isPresent() || !faults.isNextTold() ? Optional.empty() : Nearest.to(name, known);
        if (!canBeShown(name) || (place.isEmpty() && near.isEmpty())) {
            faults.add(Violation.of(
                    pointer.substring(0, pointer.lastIndexOf('/')),
                    ViolationCode.UNKNOWN_PROPERTY,
                    kind.numbered.with(number)));
            return;
        }
        Message message = place.map(belongs -> kind.elsewhere.with(name, belongs))
                .orElseGet(() -> kind.near.with(name, near.orElseThrow()));
        faults.add(Violation.of(pointer, ViolationCode.UNKNOWN_PROPERTY, message)
                .near(near.orElse(null))
                .belongingAt(place.orElse(null)));
    }

    /** The episode that a place of the body lies in; empty where it lies in none. */
    private static String episode(String pointer) {
        Matcher episode = EPISODE.matcher(pointer);
        return episode.lookingAt() ? episode.group(1) : "";
    }

    /** Where the member whose value the parser is at stands among the members of its object, from 1. */
    private static int number(JsonParser parser) {
        boolean isInside =
                parser.currentToken() == JsonToken.START_OBJECT || parser.currentToken() == JsonToken.START_ARRAY;
        return 1 + (isInside ? parser.getParsingContext().getParent() : parser.getParsingContext()).getCurrentIndex();
    }

    /** Whether a name from outside can stand in an answer: of a decent length, and of characters that one sees. */
    private static boolean canBeShown(String name) {
        return name.length() <= LONGEST_NAME_SHOWN
                && name.codePoints().map(Character::getType).noneMatch(UNSEEN::contains);
    }
}
