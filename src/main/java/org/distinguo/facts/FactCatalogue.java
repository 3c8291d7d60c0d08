package org.distinguo.facts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.jspecify.annotations.Nullable;

/**
 * The one list of all facts: the source of the wire schema, of the question texts and of the words that a rulebook may
 * use. Immutable.
 */
public final class FactCatalogue {

    private final String version;
    private final String digest;
    private final List<FactGroup> groups;
    private final Map<FactId, Fact> byId = new LinkedHashMap<>();
    private final List<Fact.Answered> answered = new ArrayList<>();
    private final List<Fact.Answered> answeredView = Collections.unmodifiableList(answered);
    private final List<Fact.Counted> counted = new ArrayList<>();
    private final Map<FactRole, Set<FactId>> roles;
    private final Map<String, String> forms;
    private final List<FactId> sortedIds;
    private final Map<FactId, Integer> ranks = new HashMap<>();
    private final int[] ranksByAtom;

    /** The atom of each id by its rank; null for a number. */
    private final @Nullable Atom[] atomsByRank;

    private final List<Atom> atoms;

    /** For each answered fact the list of its own id. */
    private final List<List<FactId>> alone = new ArrayList<>();

    /** For each answered fact that it counts as NO for one of two reasons. */
    private final List<Inference> screened = new ArrayList<>();

    private final List<Inference> presumed = new ArrayList<>();

    private final AtomSet presumedNo = new AtomSet();
    private final AtomSet answeredByNumber = new AtomSet();
    private final Implications implications;
    private final Indications indications;

    /**
     * INVARIANT: the reader has checked that every id referred to exists and that atoms follow the order of the facts.
     */
    FactCatalogue(
            String version,
            String digest,
            List<FactGroup> groups,
            Map<FactRole, Set<FactId>> roles,
            Map<String, String> forms) {
        this.version = version;
        this.digest = digest;
        this.groups = List.copyOf(groups);
        this.forms = Collections.unmodifiableMap(new LinkedHashMap<>(forms));
        this.roles = new EnumMap<>(FactRole.class);
        this.roles.putAll(roles);
        for (FactGroup group : groups) {
            for (Fact fact : group.facts()) {
                byId.put(fact.id(), fact);
                if (fact instanceof Fact.Answered yesOrNo) {
                    answered.add(yesOrNo);
                } else if (fact instanceof Fact.Counted number) {
                    counted.add(number);
                }
            }
        }
        this.sortedIds = byId.keySet().stream().sorted().toList();
        sortedIds.forEach(id -> ranks.put(id, ranks.size()));
        this.ranksByAtom = answered.stream().mapToInt(fact -> rank(fact.id())).toArray();
        this.atomsByRank = new Atom[sortedIds.size()];
        answered.forEach(fact -> atomsByRank[rank(fact.id())] = fact.atom());
        this.atoms = List.copyOf(Atom.first(answered.size()));
        for (Fact.Answered fact : answered) {
            alone.add(List.of(fact.id()));
            screened.add(new Inference(fact.id(), Knowledge.NO, Inference.Because.SCREENED, List.of()));
            presumed.add(new Inference(fact.id(), Knowledge.NO, Inference.Because.PRESUMED, List.of()));
            presumedNo.put(
                    fact.atom(),
                    roles.getOrDefault(FactRole.PRESUMED_NO, Set.of()).contains(fact.id()));
        }
        counted.stream()
                .flatMap(number -> number.below().values().stream())
                .forEach(fact -> answeredByNumber.add(atomOf(fact)));
        this.implications = new Implications(this);
        this.indications = new Indications(this);
    }

    /**
     * The version of the catalogue.
     *
     * @return as written in its file
     */
    public String version() {
        return version;
    }

    /**
     * The digest of the catalogue's file.
     *
     * @return {@code sha-256:} and 64 hexadecimal digits
     */
    public String digest() {
        return digest;
    }

    /**
     * The groups.
     *
     * @return in order of the file; never empty
     */
    public List<FactGroup> groups() {
        return groups;
    }

    /**
     * A group by its id.
     *
     * @param id the id
     * @return empty where there is none
     */
    public Optional<FactGroup> group(String id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /**
     * A fact by its id.
     *
     * @param id the id
     * @return empty where there is none
     */
    public Optional<Fact> fact(FactId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * An answered fact by its id.
     *
     * @param id the id
     * @return empty where there is none, or where it is a number
     */
    public Optional<Fact.Answered> answered(FactId id) {
        return byId.get(id) instanceof Fact.Answered fact ? Optional.of(fact) : Optional.empty();
    }

    /**
     * The answered fact that an atom stands for.
     *
     * @param atom an atom before {@link #firstBeyond}
     * @return the fact
     */
    public Fact.Answered answered(Atom atom) {
        return answered.get(atom.number());
    }

    /**
     * What stands for an answered fact in conditions.
     *
     * @param id the id of an answered fact of this catalogue
     * @return its atom, the same in all languages
     */
    public Atom atomOf(FactId id) {
        return answered(id).orElseThrow().atom();
    }

    /**
     * What stands for the answered facts in conditions.
     *
     * @return in order of the catalogue
     */
    public List<Atom> atoms() {
        return atoms;
    }

    /**
     * The first atom that stands for no fact: questions of law, and whatever else a condition asks for, follow from it on.
     *
     * @return the atom after the last fact
     */
    public Atom firstBeyond() {
        return Atom.of(answered.size());
    }

    /**
     * The facts that are answered with an {@link Answer}.
     *
     * @return in order of the catalogue
     */
    public List<Fact.Answered> answered() {
        return answeredView;
    }

    /**
     * The facts that are numbers.
     *
     * @return in order of the catalogue
     */
    public List<Fact.Counted> counted() {
        return Collections.unmodifiableList(counted);
    }

    /**
     * The answered facts that have a role.
     *
     * @param role the role
     * @return in order of the catalogue; empty where no fact has it
     */
    public List<Fact.Answered> inRole(FactRole role) {
        Set<FactId> ids = roles.getOrDefault(role, Set.of());
        return answered.stream().filter(fact -> ids.contains(fact.id())).toList();
    }

    /**
     * The kinds of exploitation or conduct that a finding can name.
     *
     * @return what each code stands for, in order of the file
     */
    public Map<String, String> forms() {
        return forms;
    }

    /**
     * What follows from what.
     *
     * @return the implications of all facts
     */
    public Implications implications() {
        return implications;
    }

    /**
     * What is a ground to suspect what.
     *
     * @return the indications of all facts
     */
    public Indications indications() {
        return indications;
    }

    /**
     * The ids of all facts.
     *
     * @return in their own order
     */
    public List<FactId> sortedIds() {
        return sortedIds;
    }

    /** The same for any id; negative for one that is none of this catalogue. */
    int findRank(FactId id) {
        Integer rank = ranks.get(id);
        return rank == null ? -1 : rank;
    }

    /** The atom of the id at a place; null for a number. */
    @Nullable Atom atomOfRank(int rank) {
        return atomsByRank[rank];
    }

    /** The place of an id of this catalogue among all ids in their own order, from 0. */
    int rank(FactId id) {
        return Objects.requireNonNull(ranks.get(id));
    }

    /** The same of an answered fact. */
    int rank(Atom fact) {
        return ranksByAtom[fact.number()];
    }

    /** The list of an answered fact's own id, always the same one. */
    List<FactId> alone(Atom fact) {
        return alone.get(fact.number());
    }

    /** Whether an answered fact is presumed not to be so. */
    boolean isPresumedNo(Atom fact) {
        return presumedNo.contains(fact);
    }

    /** Whether a number answers an answered fact. */
    boolean isAnsweredByNumber(Atom fact) {
        return answeredByNumber.contains(fact);
    }

    /** That an answered fact counts as NO although nobody answered it, SCREENED or PRESUMED; always the same object. */
    Inference leftOut(Atom fact, Inference.Because how) {
        return (how == Inference.Because.SCREENED ? screened : presumed).get(fact.number());
    }
}
