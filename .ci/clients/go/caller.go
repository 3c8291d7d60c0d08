// A caller in Go: sets facts as typed fields, and asks a running service.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"os"

	"caller/distinguo"
)

func main() {
	configuration := distinguo.NewConfiguration()
	configuration.Servers = distinguo.ServerConfigurations{{URL: os.Args[1]}}
	verdicts := distinguo.NewAPIClient(configuration).VerdictsAPI
	background := context.Background()

	verdict, _, err := verdicts.Classify(background).ClassificationRequest(*decided()).Execute()
	check(err)
	expect(verdict.Classification == distinguo.CLASSIFICATION_TRAFFICKING, verdict.Classification)
	expect(len(verdict.Findings) > 1 && len(verdict.Findings[0].Elements) > 1, verdict.Findings)
	summary, _, err := verdicts.Summarise(background).ClassificationRequest(*decided()).Execute()
	check(err)
	expect(summary.Classification == verdict.Classification, summary.Classification)
	expect(len(summary.Findings) == len(verdict.Findings), summary.Findings)

	open, _, err := verdicts.Classify(background).ClassificationRequest(*undetermined()).Execute()
	check(err)
	expect(open.Classification == distinguo.CLASSIFICATION_UNDETERMINED, open.Classification)
	expect(len(open.PossibleClassifications) > 1, open.PossibleClassifications)
	first := open.OpenQuestions[0]
	expect(first.Fact != "" && first.Question != "" && len(first.CanDecide) > 0, first)
	readLaterVersion(open)

	_, response, err := verdicts.Classify(background).ClassificationRequest(*refused()).Execute()
	expect(err != nil && response.StatusCode == 422, response)
	var failure *distinguo.GenericOpenAPIError
	expect(errors.As(err, &failure), err)
	problem, typed := failure.Model().(distinguo.Problem)
	expect(typed && problem.Type == "/problems/schema-violation", failure.Model())
	expect(len(problem.Violations) == 2, problem.Violations)
	expect(problem.Violations[0].GetPointer() == "/facts/conduct/recruited", problem.Violations)
	expect(problem.Violations[1].GetPointer() == "/facts/means/force", problem.Violations)

	fmt.Printf("go: %s, %s with %d open questions, %s with %d violations\n", verdict.Classification,
		open.Classification, len(open.OpenQuestions), problem.Type, len(problem.Violations))
}

// readLaterVersion reads an answer with a member and a word that a later version of the contract may add.
func readLaterVersion(verdict *distinguo.Verdict) {
	text, err := json.Marshal(verdict)
	check(err)
	var answer map[string]interface{}
	check(json.Unmarshal(text, &answer))
	answer["memberOfLater"] = "some thing"
	answer["openQuestions"].([]interface{})[0].(map[string]interface{})["askedOf"] = "WORD_OF_LATER"
	text, err = json.Marshal(answer)
	check(err)
	var read distinguo.Verdict
	check(json.Unmarshal(text, &read))
	expect(read.Classification == verdict.Classification, read.Classification)
	expect(read.OpenQuestions[0].AskedOf == distinguo.ASKEDOF_UNKNOWN_DEFAULT_OPEN_API, read.OpenQuestions[0])
	expect(read.OpenQuestions[1].AskedOf == verdict.OpenQuestions[1].AskedOf, read.OpenQuestions[1])
}

func decided() *distinguo.ClassificationRequest {
	person := distinguo.NewPersonFacts()
	person.SetAgeYears(24)
	conduct := distinguo.NewConductFacts()
	conduct.SetRecruited(distinguo.ANSWER_YES)
	conduct.SetReceived(distinguo.ANSWER_SUSPECTED)
	means := distinguo.NewMeansFacts()
	means.SetDeceptionAboutWork(distinguo.ANSWER_YES)
	means.SetForce(distinguo.ANSWER_DECLINED)
	exploitation := distinguo.NewExploitationFacts()
	exploitation.SetCommercialSex(distinguo.ANSWER_YES)
	facts := distinguo.NewCaseFacts()
	facts.SetPerson(*person)
	facts.SetConduct(*conduct)
	facts.SetMeans(*means)
	facts.SetExploitation(*exploitation)
	request := distinguo.NewClassificationRequest("un")
	request.SetConductDate("2024-03-01")
	request.SetFacts(*facts)
	return request
}

func undetermined() *distinguo.ClassificationRequest {
	facilitation := distinguo.NewFacilitationFacts()
	facilitation.SetEntryProcured(distinguo.ANSWER_YES)
	facilitation.SetBenefitReceived(distinguo.ANSWER_YES)
	movement := distinguo.NewMovementFacts()
	movement.SetEntryIrregular(distinguo.ANSWER_YES)
	facts := distinguo.NewCaseFacts()
	facts.SetFacilitation(*facilitation)
	facts.SetMovement(*movement)
	request := distinguo.NewClassificationRequest("un")
	request.SetFacts(*facts)
	return request
}

// refused has two answers that are none of the five words: Go takes any text for one, and the service does not.
func refused() *distinguo.ClassificationRequest {
	request := decided()
	request.Facts.Get().Conduct.Get().SetRecruited("MAYBE")
	request.Facts.Get().Means.Get().SetForce("PERHAPS")
	return request
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func expect(condition bool, found interface{}) {
	if !condition {
		log.Fatalf("not as the contract says: %+v", found)
	}
}
