package org.distinguo.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The one list of all facts: the source of the wire schema, of the question texts and of the words that a rulebook may
 * use. Immutable.
 */
public final class FactCatalogue {

    /** Stands for the index of a fact that is a number: it is not among the answered facts. */
    public static final int NO_INDEX = -1;

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
    private final int[] ranksByIndex;
    private final int[] indexesByRank;

    /** For each answered fact by index the list of its own id. */
    private final List<List<FactId>> alone = new ArrayList<>();

    private final BitSet presumedNo = new BitSet();
    private final BitSet answeredByNumber = new BitSet();
    private final Implications implications;
    private final Indications indications;

    /**
     * INVARIANT: the reader has checked that every id referred to exists and that indexes follow the order of the facts.
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
        this.ranksByIndex = new int[answered.size()];
        this.indexesByRank = new int[sortedIds.size()];
        Arrays.fill(indexesByRank, NO_INDEX);
        for (Fact.Answered fact : answered) {
            int rank = rank(fact.id());
            ranksByIndex[fact.index()] = rank;
            indexesByRank[rank] = fact.index();
            alone.add(List.of(fact.id()));
            presumedNo.set(
                    fact.index(),
                    roles.getOrDefault(FactRole.PRESUMED_NO, Set.of()).contains(fact.id()));
        }
        counted.stream()
                .flatMap(number -> number.below().values().stream())
                .forEach(fact -> answeredByNumber.set(indexesByRank[rank(fact)]));
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
     * The facts that are answered with an {@link Answer}.
     *
     * @return by index
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

    /**
     * The place of an answered fact's id among all ids in their own order.
     *
     * @param index the fact's index
     * @return from 0, see {@link #sortedIds}
     */
    public int rank(int index) {
        return ranksByIndex[index];
    }

    /**
     * The answered fact at a place among all ids in their own order.
     *
     * @param rank the place
     * @return the fact's index; {@link #NO_INDEX} for a fact that is a number
     */
    public int indexOfRank(int rank) {
        return indexesByRank[rank];
    }

    /**
     * The place of an id among all ids in their own order.
     *
     * @param id an id of this catalogue
     * @return from 0, see {@link #sortedIds}
     */
    public int rank(FactId id) {
        return Objects.requireNonNull(ranks.get(id));
    }

    /** The list of an answered fact's own id, always the same one. */
    List<FactId> alone(int index) {
        return alone.get(index);
    }

    /** Whether an answered fact is presumed not to be so. */
    boolean isPresumedNo(int index) {
        return presumedNo.get(index);
    }

    /** Whether a number answers an answered fact. */
    boolean isAnsweredByNumber(int index) {
        return answeredByNumber.get(index);
    }

    /** The places of some ids among all ids in their own order. */
    int[] ranks(List<FactId> ids) {
        return ids.stream().mapToInt(this::rank).toArray();
    }
}
