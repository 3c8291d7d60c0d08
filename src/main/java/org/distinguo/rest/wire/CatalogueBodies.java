package org.distinguo.rest.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.facts.AskedOf;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactGroup;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The fact catalogue as it goes over the wire. */
public final class CatalogueBodies {

    private CatalogueBodies() {}

    /** The catalogue. */
    @Schema(name = "FactCatalogue", description = "All facts that a case can state, in groups.")
    public record CatalogueBody(
            @NotNull @Schema(description = "The version of the catalogue.")
            String version,

            @NotNull @Schema(description = "SHA-256 of its file.")
            String digest,

            @NotNull @Schema(description = "The groups, in order.")
            List<GroupBody> groups) {

        /** The catalogue as it goes over the wire. */
        public static CatalogueBody of(FactCatalogue catalogue) {
            return new CatalogueBody(
                    catalogue.version(),
                    catalogue.digest(),
                    catalogue.groups().stream().map(GroupBody::of).toList());
        }
    }

    /** A group. */
    @Schema(name = "FactGroup", description = "Facts of one kind, asked together; what `screened` names.")
    public record GroupBody(
            @NotNull @Schema(description = "The group's id.")
            String id,

            @NotNull @Schema(description = "Its heading.") String title,

            @NotNull @Schema(description = "What its facts have in common.")
            String definition,

            @NotNull @Schema(description = "Its facts, in order.")
            List<FactBody> facts) {

        static GroupBody of(FactGroup group) {
            return new GroupBody(
                    group.id(),
                    group.title(),
                    group.definition(),
                    group.facts().stream().map(FactBody::of).toList());
        }
    }

    /** A fact. */
    @Schema(name = "Fact", description = "What a case can state, and how to ask for it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FactBody(
            @NotNull @Schema(description = "`group.name`.") String id,

            @NotNull @Schema(description = "What it is called in a sentence.")
            String name,

            @NotNull @Schema(description = "What counts as this fact and what does not.")
            String definition,

            @Schema(
                    description = "What to ask, worded for the one whom `askedOf` names. Absent where the fact can be"
                            + " stated and nobody may or need be asked for it.")
            @Nullable String question,

            @NotNull @Schema(
                    minimum = "0",
                    maximum = "3",
                    description = "How much the question can hurt: 0 not at all, 1 it is personal, 2 it is"
                            + " distressing, 3 it may re-traumatise. Ask from 2 on only where the answer is"
                            + " needed, and say first that nobody need answer.")
            int sensitivity,

            @NotNull @Schema(description = "Who is asked. Without a question: where an answer would come from.")
            AskedOf askedOf,

            @NotNull @Schema(description = "How it is answered.")
            FactType type,

            @Schema(description = "For a number: the least value.") @Nullable Integer minimum,

            @Schema(description = "For a number: the greatest value.") @Nullable Integer maximum,

            @Schema(description = "For a number: for each bound, the fact that is a YES below it and a NO from it on.")
            @Nullable Map<Integer, String> below,

            @Schema(description = "What a YES closes: at least one fact of each inner list is then a YES.") @Nullable List<List<String>> implies,

            @Schema(description = "What a YES or SUSPECTED makes SUSPECTED, where it is unanswered.") @Nullable List<String> suggests,

            @Schema(description = "The facts that, together, make this one SUSPECTED, where it is unanswered.")
            @Nullable List<List<String>> suggestedBy) {

        static FactBody of(Fact fact) {
            Fact.Answered answered = fact instanceof Fact.Answered one ? one : null;
            Fact.Counted counted = fact instanceof Fact.Counted one ? one : null;
            return new FactBody(
                    fact.id().toString(),
                    fact.name(),
                    fact.definition(),
                    fact.question().orElse(null),
                    fact.sensitivity(),
                    fact.askedOf(),
                    counted == null ? FactType.ANSWER : FactType.INTEGER,
                    counted == null ? null : counted.minimum(),
                    counted == null ? null : counted.maximum(),
                    counted == null ? null : below(counted),
                    answered == null
                            ? null
                            : answered.implies().stream().map(GroundBodies::ids).toList(),
                    answered == null ? null : GroundBodies.ids(answered.suggests()),
                    answered == null
                            ? null
                            : answered.suggestedBy().stream()
                                    .map(GroundBodies::ids)
                                    .toList());
        }

        private static Map<Integer, String> below(Fact.Counted fact) {
            Map<Integer, String> below = new TreeMap<>();
            fact.below().forEach((bound, id) -> below.put(bound, id.toString()));
            return below;
        }
    }

    /** How a fact is answered. */
    @Schema(name = "FactType", description = "How a fact is answered: with one of five words, or with a whole number.")
    public enum FactType {
        /** With YES, NO, SUSPECTED, UNKNOWN or DECLINED. */
        ANSWER,
        /** With a whole number. */
        INTEGER
    }
}
