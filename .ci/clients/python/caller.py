"""A caller in Python: sets facts as typed fields, and asks a running service."""

import sys

from distinguo import (
    Answer,
    ApiClient,
    ApiException,
    AskedOf,
    CaseFacts,
    Classification,
    ClassificationRequest,
    ConductFacts,
    Configuration,
    ExploitationFacts,
    FacilitationFacts,
    MeansFacts,
    MovementFacts,
    PersonFacts,
    Problem,
    Verdict,
    VerdictsApi,
)


def expect(condition: bool, what: object) -> None:
    if not condition:
        sys.exit(f"not as the contract says: {what}")


def decided() -> ClassificationRequest:
    return ClassificationRequest(
        rulebook="un",
        conduct_date="2024-03-01",
        facts=CaseFacts(
            person=PersonFacts(age_years=24),
            conduct=ConductFacts(recruited=Answer.YES, received=Answer.SUSPECTED),
            means=MeansFacts(deception_about_work=Answer.YES, force=Answer.DECLINED),
            exploitation=ExploitationFacts(commercial_sex=Answer.YES),
        ),
    )


def undetermined() -> ClassificationRequest:
    return ClassificationRequest(
        rulebook="un",
        facts=CaseFacts(
            facilitation=FacilitationFacts(entry_procured=Answer.YES, benefit_received=Answer.YES),
            movement=MovementFacts(entry_irregular=Answer.YES),
        ),
    )


def contradictory() -> ClassificationRequest:
    return ClassificationRequest(
        rulebook="un",
        facts=CaseFacts(person=PersonFacts(age_years=12, child=Answer.NO)),
    )


def misspelt() -> None:
    """Is never called. The type check fails if it finds no fault here."""
    ConductFacts(recruted=Answer.YES)  # type: ignore[call-arg]
    ConductFacts(recruited="MAYBE")  # type: ignore[arg-type]


def read_later_version(verdict: Verdict) -> None:
    """A later version may answer with a member and with a word that this one does not know."""
    answer = verdict.to_dict()
    answer["memberOfLater"] = {"some": "thing"}
    answer["openQuestions"][0]["askedOf"] = "WORD_OF_LATER"
    read = Verdict.from_dict(answer)
    expect(read.classification is verdict.classification, read)
    expect(read.open_questions[0].asked_of is AskedOf.UNKNOWN_DEFAULT_OPEN_API, read.open_questions[0])
    expect(read.open_questions[1] == verdict.open_questions[1], read.open_questions[1])


def main(service: str) -> None:
    sent = decided().to_dict()
    expect(sent["facts"]["means"] == {"deceptionAboutWork": "YES", "force": "DECLINED"}, sent)

    verdicts = VerdictsApi(ApiClient(Configuration(host=service)))
    verdict = verdicts.classify(decided())
    expect(verdict.classification is Classification.TRAFFICKING, verdict.classification)
    expect(len(verdict.findings) > 1 and all(finding.elements for finding in verdict.findings), verdict.findings)
    summary = verdicts.summarise(decided())
    expect(summary.classification is verdict.classification, summary)
    expect([one.status for one in summary.findings] == [one.status for one in verdict.findings], summary)

    still_open = verdicts.classify(undetermined())
    expect(still_open.classification is Classification.UNDETERMINED, still_open.classification)
    expect(Classification.TRAFFICKING in still_open.possible_classifications, still_open.possible_classifications)
    first = still_open.open_questions[0]
    expect(bool(first.fact and first.question and first.can_decide), first)
    read_later_version(still_open)

    try:
        verdicts.classify(contradictory())
        sys.exit("answers that cannot all be true were answered")
    except ApiException as refused:
        problem = Problem.from_json(refused.body)
    expect(problem.status == 422 and problem.type == "/problems/contradictory-facts", problem)
    pointers = [violation.pointer for violation in problem.violations or []]
    expect("/facts/person/child" in pointers, pointers)

    print(f"python: {verdict.classification.value}, {still_open.classification.value} with"
          f" {len(still_open.open_questions)} open questions, {problem.type} at {' and '.join(pointers)}")


if __name__ == "__main__":
    main(sys.argv[1])
