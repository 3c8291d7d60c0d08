package org.distinguo.facts;

import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Valuation.State;

/**
 * What is known of several episodes taken as one case.
 *
 * <p>A fact about <em>what happened</em> is so if it was so in one of the episodes: a NO is about its own episode, so the fact is
 * not so only if every episode says NO. A fact about <em>who the person was</em>, such as being a child, is so only if it was so
 * in every episode, and is not so if one of them says NO: an act done to a child and another one done to an adult are no offence
 * against a child. Suspicions stand where an episode has them, and what only several episodes say together raises them as well.
 *
 * <p>A case can also be taken as that of the person in some of the episodes: then who the person was, and what was done to them as
 * an act, is that of these episodes alone, and all else is that of every episode. So it can be asked whether an act on a child
 * was meant for what happened when the child had grown up.
 *
 * <p>The facts about who the person was are those of the group in which the catalogue has the fact of the role CHILD. The acts
 * are those of the groups in which it has facts of the role MOVING_ACT.
 *
 * <p>INVARIANT: no fact about what happened implies one about who the person was, and an implication between facts about who
 * the person was has one alternative; no fact of another group implies an act. Then what is known of the joined case is closed and consistent, because that of each
 * episode is: worlds that keep implications from one fact keep them when they are united, and worlds that keep implications
 * from one fact to one fact keep them when they are intersected. A test holds the shipped catalogue to it. Immutable.
 */
public final class JoinedFacts {

    private final FactCatalogue catalogue;
    private final AtomSet aboutThePerson;
    private final AtomSet acts;

    /**
     * @param catalogue the facts of the episodes
     */
    public JoinedFacts(FactCatalogue catalogue) {
        this.catalogue = catalogue;
        this.aboutThePerson = groupsWith(catalogue, FactRole.CHILD);
        this.acts = groupsWith(catalogue, FactRole.MOVING_ACT);
    }

    private static AtomSet groupsWith(FactCatalogue catalogue, FactRole role) {
        Set<String> groups =
                catalogue.inRole(role).stream().map(fact -> fact.id().group()).collect(Collectors.toSet());
        var facts = new AtomSet();
        catalogue.answered().stream()
                .filter(fact -> groups.contains(fact.id().group()))
                .forEach(fact -> facts.add(fact.atom()));
        return facts;
    }

    /**
     * Whether a fact says who the person was, and not what happened.
     *
     * @param fact the fact
     * @return false for what happened
     */
    public boolean isAboutThePerson(Atom fact) {
        return aboutThePerson.contains(fact);
    }

    /**
     * Whether a fact says who the person was, or what was done to them as an act: in a case that is taken as that of the person
     * in some episodes, it is a fact of these alone.
     *
     * @param fact the fact
     * @return false for all else that happened
     */
    public boolean isAboutThePersonOrAnAct(Atom fact) {
        return aboutThePerson.contains(fact) || acts.contains(fact);
    }

    /**
     * The facts that say who the person was, and that can matter for a finding.
     *
     * @return in order of the catalogue; without those that never change one
     */
    public Stream<Atom> aboutThePerson() {
        Set<Atom> noMatter = catalogue.inRole(FactRole.NO_MATTER).stream()
                .map(Fact.Answered::atom)
                .collect(Collectors.toSet());
        return aboutThePerson.stream().filter(fact -> !noMatter.contains(fact));
    }

    /**
     * Whether something may have been done to the person as an act.
     *
     * @param episode what is known of the episode
     * @return false where every act is answered with NO
     */
    public boolean mayHaveAnAct(KnownFacts episode) {
        return acts.stream().anyMatch(fact -> episode.of(fact) != Knowledge.NO);
    }

    /**
     * What is known of a fact in the joined case.
     *
     * @param atom the fact; an atom beyond the facts is a question of law, and joined like what happened
     * @param states what is known of it in the episodes; how often each state stands there makes no difference
     * @return what is known of it in all of them together
     */
    public State state(Atom atom, Collection<State> states) {
        return isAboutThePerson(atom) ? inEach(states) : inAny(states);
    }

    private static State inAny(Collection<State> states) {
        if (states.contains(State.SO)) {
            return State.SO;
        }
        if (states.contains(State.SUSPECTED) || states.contains(State.WRONGLY_SUSPECTED)) {
            boolean mayBeSo = states.contains(State.SUSPECTED) || states.contains(State.OPEN);
            return mayBeSo ? State.SUSPECTED : State.WRONGLY_SUSPECTED;
        }
        return states.contains(State.OPEN) ? State.OPEN : State.NOT_SO;
    }

    private static State inEach(Collection<State> states) {
        if (states.contains(State.NOT_SO)) {
            return State.NOT_SO;
        }
        if (states.contains(State.OPEN)) {
            return State.OPEN;
        }
        if (states.contains(State.WRONGLY_SUSPECTED)) {
            return State.WRONGLY_SUSPECTED;
        }
        return states.contains(State.SUSPECTED) ? State.SUSPECTED : State.SO;
    }

    /**
     * What is known of the joined case.
     *
     * @param episodes what is known of each episode; at least one
     * @return what is known, closed; stated are the facts that an episode states as they are known now
     */
    public KnownFacts of(List<KnownFacts> episodes) {
        return of(episodes, episodes);
    }

    /**
     * What is known of the case, taken as that of the person in some of the episodes.
     *
     * @param episodes what is known of each episode; at least one
     * @param ofThePerson what is known of those whose acts count, and in which the person was who the case is about; at least one
     * @return what is known, closed; stated are the facts that an episode states as they are known now
     */
    public KnownFacts of(List<KnownFacts> episodes, List<KnownFacts> ofThePerson) {
        var inferred = new IdentityHashMap<KnownFacts, Map<FactId, Inference>>();
        episodes.forEach(known -> inferred.put(
                known, known.inferences().stream().collect(Collectors.toMap(Inference::fact, one -> one))));
        var ledger = new Ledger(catalogue);
        SortedMap<FactId, Answer> answers = new TreeMap<>();
        SortedSet<FactId> notLeftOut = new TreeSet<>();
        for (Fact.Answered fact : catalogue.answered()) {
            Atom atom = fact.atom();
            List<KnownFacts> counting = isAboutThePersonOrAnAct(atom) ? ofThePerson : episodes;
            Knowledge joined = knowledge(atom, counting, false);
            var from = new FactIdSet(catalogue);
            Optional<Inference.Because> because = Optional.empty();
            boolean isStated = false;
            for (KnownFacts known : counting) {
                if (said(atom, known) == joined) {
                    known.collectSources(atom, from);
                    isStated |= known.stated().answers().containsKey(fact.id());
                    because = because.or(() -> Optional.ofNullable(
                                    Objects.requireNonNull(inferred.get(known)).get(fact.id()))
                            .map(Inference::because));
                }
            }
            if (isStated) {
                answers.put(fact.id(), answer(joined));
            }
            if (joined != Knowledge.NOT_ASKED && !isStated && because.isPresent()) {
                ledger.infer(atom, joined, from, because.get());
            } else {
                ledger.answer(atom, joined);
            }
            if (knowledge(atom, counting, true) != Knowledge.NO) {
                notLeftOut.add(fact.id());
            }
        }
        new Suspicions(ledger).suggest();
        leaveOut(ledger, notLeftOut);
        Set<Attribution> attributions = new HashSet<>();
        episodes.forEach(known -> attributions.addAll(known.stated().attributions()));
        var stated = new CaseFacts(answers, new TreeMap<>(), new TreeSet<>(), new TreeSet<>(), attributions);
        return new KnownFacts(stated, ledger);
    }

    /** What counts as NO in every episode, and in one at least because it was left out, counts as NO where nothing suggests it. */
    private void leaveOut(Ledger ledger, SortedSet<FactId> notLeftOut) {
        SortedSet<String> groups =
                catalogue.groups().stream().map(FactGroup::id).collect(Collectors.toCollection(TreeSet::new));
        new Screening(ledger, new CaseFacts(new TreeMap<>(), new TreeMap<>(), groups, notLeftOut)).close();
    }

    /** What is known of a fact in an episode; nothing where it counts as NO because it was left out. */
    private static Knowledge said(Atom fact, KnownFacts known) {
        return known.isClosedByScreening(fact) || known.isPresumed(fact) ? Knowledge.NOT_ASKED : known.of(fact);
    }

    private Knowledge knowledge(Atom fact, List<KnownFacts> episodes, boolean countsWhatWasLeftOut) {
        Set<Knowledge> each = EnumSet.noneOf(Knowledge.class);
        Set<State> states = EnumSet.noneOf(State.class);
        for (KnownFacts episode : episodes) {
            Knowledge known = countsWhatWasLeftOut ? episode.of(fact) : said(fact, episode);
            each.add(known);
            states.add(state(known));
        }
        return switch (state(fact, states)) {
            case SO -> Knowledge.YES;
            case NOT_SO -> Knowledge.NO;
            case SUSPECTED, WRONGLY_SUSPECTED -> Knowledge.SUSPECTED;
            case OPEN -> open(each);
        };
    }

    /** What was not asked about one of the episodes can still be asked. */
    private static Knowledge open(Set<Knowledge> each) {
        for (Knowledge open : List.of(Knowledge.NOT_ASKED, Knowledge.UNKNOWN, Knowledge.DECLINED)) {
            if (each.contains(open)) {
                return open;
            }
        }
        return Knowledge.NOT_ASKED;
    }

    private static State state(Knowledge known) {
        return switch (known) {
            case YES -> State.SO;
            case NO -> State.NOT_SO;
            case SUSPECTED -> State.SUSPECTED;
            case UNKNOWN, DECLINED, NOT_ASKED -> State.OPEN;
        };
    }

    private static Answer answer(Knowledge known) {
        return switch (known) {
            case YES -> Answer.YES;
            case NO -> Answer.NO;
            case SUSPECTED -> Answer.SUSPECTED;
            case UNKNOWN -> Answer.UNKNOWN;
            case DECLINED -> Answer.DECLINED;
            case NOT_ASKED -> throw new IllegalArgumentException("what is stated was asked");
        };
    }
}
