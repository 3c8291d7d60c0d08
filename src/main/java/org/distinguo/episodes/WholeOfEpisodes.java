package org.distinguo.episodes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.distinguo.facts.Fact;
import org.distinguo.facts.FactCatalogue;
import org.distinguo.facts.FactId;
import org.distinguo.facts.JoinedFacts;
import org.distinguo.logic.Atom;
import org.distinguo.logic.AtomSet;
import org.distinguo.logic.Criterion;
import org.distinguo.logic.Valuation;
import org.distinguo.rulebook.OffenceKind;
import org.distinguo.rulebook.Status;
import org.distinguo.verdict.Classification;
import org.distinguo.verdict.Classifier;
import org.distinguo.verdict.LawPeriod;
import org.distinguo.verdict.Query;

/**
 * Says what several episodes come to for the person as a whole. Each kind of offences is met where an episode meets it, and
 * trafficking also where a joined case does. So joining can add a finding of trafficking and takes none away. Episodes that may be
 * one case, and are not joined since the law is silent or nobody knows who took part, leave open what they would meet as one. A
 * fact that is common to all episodes and open has one answer, whichever that will be. The one asymmetry holds for the whole as for
 * an episode: smuggling that is met, with trafficking open, is UNDETERMINED. Used once.
 */
final class WholeOfEpisodes {

    private final Classifier classifier;
    private final FactCatalogue catalogue;
    private final JoinedFacts joinedFacts;
    private final EpisodePhrases phrases;
    private final List<Episode> episodes;
    private final List<JoinedCase> joined;
    private final List<NotJoined> notJoined;

    WholeOfEpisodes(
            Classifier classifier,
            JoinedFacts joinedFacts,
            EpisodePhrases phrases,
            List<Episode> episodes,
            Joining joining) {
        this.classifier = classifier;
        this.catalogue = classifier.law().catalogue();
        this.joinedFacts = joinedFacts;
        this.phrases = phrases;
        this.episodes = List.copyOf(episodes);
        this.joined = List.copyOf(joining.joined());
        this.notJoined = List.copyOf(joining.notJoined());
    }

    /** The whole; {@code isPrecaution} says whether duties are due which only the facts of all episodes together bring. */
    Whole find(Set<FactId> common, boolean isPrecaution) {
        List<Outcomes> each = episodes.stream()
                .map(episode -> Outcomes.of(episode.verdict().possibleClassifications()))
                .toList();
        JointOutcomes.Result result = outcomes(each, common);
        Carriers ofTrafficking = carriers(OffenceKind.TRAFFICKING, result.outcomes(), each);
        Carriers ofSmuggling = carriers(OffenceKind.SMUGGLING, result.outcomes(), each);
        return new Whole(
                Classification.of(ofTrafficking.status(), ofSmuggling.status()),
                result.outcomes().classifications(),
                result.exact(),
                ofTrafficking,
                ofSmuggling,
                reason(ofTrafficking, ofSmuggling, result.exact(), isPrecaution),
                List.of());
    }

    private JointOutcomes.Result outcomes(List<Outcomes> each, Set<FactId> common) {
        List<Valuation> known = episodes.stream()
                .map(episode -> episode.verdict().query())
                .map(query -> query.standard().valuation(query.known()))
                .toList();
        AtomSet commonAndOpen = commonAndOpen(known, common);
        List<AskedTogether> asked = asked();
        if (commonAndOpen.isEmpty() && asked.stream().allMatch(one -> one.status() != Status.UNDETERMINED)) {
            Outcomes free = each.stream().reduce(Outcomes.NEITHER, Outcomes::with);
            for (AskedTogether one : asked) {
                free = free.with(Outcomes.of(one.kind(), one.status(), one.counts()));
            }
            return new JointOutcomes.Result(free, true);
        }
        List<LawPeriod> periods = episodes.stream()
                .map(episode -> period(episode.verdict().query()))
                .toList();
        SearchOrder order = SearchOrder.of(episodes);
        return new JointOutcomes(
                        joinedFacts,
                        catalogue.implications(),
                        commonAndOpen,
                        order.ordered(periods),
                        order.orderedTogether(asked),
                        order.ordered(known))
                .find();
    }

    private AtomSet commonAndOpen(List<Valuation> known, Set<FactId> common) {
        var open = new AtomSet();
        if (known.size() > 1) {
            common.stream()
                    .flatMap(fact -> catalogue.answered(fact).stream())
                    .map(Fact.Answered::atom)
                    .filter(fact -> known.stream().anyMatch(valuation -> isOpen(valuation, fact)))
                    .forEach(open::add);
        }
        return open;
    }

    private static boolean isOpen(Valuation known, Atom fact) {
        return known.state(fact) == Valuation.State.OPEN || known.state(fact) == Valuation.State.SUSPECTED;
    }

    /** The offences of the joined cases, and of what may be one case and is not joined. */
    private List<AskedTogether> asked() {
        List<AskedTogether> asked = new ArrayList<>();
        joined.forEach(one -> asked.addAll(asked(one.together(), OffenceKind.TRAFFICKING, true)));
        notJoined.stream()
                .filter(NotJoined::leavesOpen)
                .forEach(one -> asked.addAll(asked(one.together().orElseThrow(), one.kind(), false)));
        return asked;
    }

    /** One question where all offences of the kind are asked about, else one for each of them. */
    private List<AskedTogether> asked(TakenTogether together, OffenceKind offences, boolean counts) {
        LawPeriod period = period(together.verdict().query());
        int kind = kind(offences);
        long all = classifier.law().rulebook().offences().stream()
                .filter(offence -> offence.kind() == offences)
                .count();
        if (together.offences().size() == all) {
            Criterion any = offences == OffenceKind.TRAFFICKING ? period.trafficking() : period.smuggling();
            return List.of(new AskedTogether(together, period, any, together.status(), kind, counts));
        }
        return together.findings().stream()
                .map(finding -> new AskedTogether(
                        together,
                        period,
                        period.offence(finding.offence().id()).orElseThrow().criterion(),
                        finding.status().under(together.verdict().query().standard()),
                        kind,
                        counts))
                .toList();
    }

    private LawPeriod period(Query query) {
        return classifier.law().on(query.conductDate(), query.part());
    }

    private static int kind(OffenceKind kind) {
        return kind == OffenceKind.TRAFFICKING ? Outcomes.TRAFFICKING : Outcomes.SMUGGLING;
    }

    private Carriers carriers(OffenceKind offences, Outcomes whole, List<Outcomes> each) {
        int kind = kind(offences);
        boolean isJoined = offences == OffenceKind.TRAFFICKING;
        return new Carriers(
                whole.status(kind),
                Numbers.of(each.size(), place -> each.get(place).status(kind) == Status.MET),
                Numbers.of(each.size(), place -> each.get(place).status(kind) == Status.UNDETERMINED),
                Numbers.of(joined.size(), place -> isJoined && status(place) == Status.MET),
                Numbers.of(joined.size(), place -> isJoined && status(place) == Status.UNDETERMINED),
                Numbers.of(
                        notJoined.size(),
                        place -> notJoined.get(place).kind() == offences
                                && notJoined.get(place).leavesOpen()));
    }

    private Status status(int placeOfJoined) {
        return joined.get(placeOfJoined).together().status();
    }

    private String reason(Carriers trafficking, Carriers smuggling, boolean exact, boolean isPrecaution) {
        List<String> sentences = new ArrayList<>();
        sentences.add(phrases.status(phrases.trafficking(), trafficking.status(), met(trafficking), open(trafficking)));
        sentences.add(phrases.status(phrases.smuggling(), smuggling.status(), met(smuggling), open(smuggling)));
        if (smuggling.status() == Status.MET && trafficking.status() == Status.UNDETERMINED) {
            sentences.add(phrases.notSmugglingAlone());
        }
        for (Carriers carriers : List.of(trafficking, smuggling)) {
            if (carriers.status() == Status.UNDETERMINED) {
                carriers.openNotJoined()
                        .forEach(number ->
                                sentences.add(notJoined.get(number - 1).text()));
            }
        }
        if (trafficking.status() == Status.NOT_MET) {
            notJoined.stream()
                    .filter(entry -> entry.kind() == OffenceKind.TRAFFICKING && entry.wouldMatter())
                    .forEach(entry -> sentences.add(entry.text()));
        }
        if (isPrecaution && trafficking.status() == Status.NOT_MET) {
            sentences.add(phrases.precaution());
        }
        if (!exact) {
            sentences.add(phrases.notExact());
        }
        return String.join(" ", sentences);
    }

    private List<String> met(Carriers carriers) {
        return places(carriers.metIn(), carriers.metJoined());
    }

    private List<String> open(Carriers carriers) {
        List<String> places = places(carriers.openIn(), carriers.openJoined());
        carriers.openNotJoined().stream()
                .map(number -> phrases.asOneCase(notJoined.get(number - 1).episodes()))
                .distinct()
                .forEach(places::add);
        return places;
    }

    private List<String> places(List<Integer> episodesOfCase, List<Integer> joinedCases) {
        List<String> places = new ArrayList<>();
        episodesOfCase.forEach(number -> places.add(phrases.episode(number)));
        joinedCases.forEach(
                number -> places.add(phrases.joined(joined.get(number - 1).episodes())));
        return places;
    }
}
