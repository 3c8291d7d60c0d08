// A caller in C#: sets facts as typed members, and asks a running service.
using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Distinguo.Api;
using Distinguo.Client;
using Distinguo.Model;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

/// <summary>Is given the example of Marie's verdict, as a file, and the URL of the service.</summary>
public static class Caller
{
    public static void Main(string[] arguments)
    {
        Ask(File.ReadAllText(arguments[0]), arguments[1]).GetAwaiter().GetResult();
    }

    private static async Task Ask(string example, string service)
    {
        var configuration = new Configuration { BasePath = service };
        using (var client = new ApiClient(service))
        {
            client.SerializerSettings.NullValueHandling = NullValueHandling.Ignore; // what is not answered is not sent
            WordsOfLaterVersions.AcceptIn(client.SerializerSettings);
            var sent = JObject.Parse(JsonConvert.SerializeObject(Marie(), client.SerializerSettings));
            Expect((string)sent["facts"]["means"]["deceptionAboutWork"] == "YES", sent);
            Expect(sent["facts"]["means"].Count() == 4 && sent["facts"]["person"] == null, sent);
            var verdicts = new VerdictsApi(client, client, configuration);

            var verdict = await verdicts.ClassifyAsync(Marie());
            Expect(verdict.Classification == Classification.TRAFFICKING, verdict);
            Expect(verdict.Findings[0].Status.REASONABLE_GROUNDS == Status.MET, verdict.Findings[0]);
            Expect(verdict.Findings[0].Forms.Contains("SEXUAL_EXPLOITATION"), verdict.Findings[0]);
            Expect(verdict.ToJson() == Read<Verdict>(example, client).ToJson(), verdict);
            var summary = await verdicts.SummariseAsync(Marie());
            Expect(summary.Classification == verdict.Classification, summary);
            Expect(summary.Findings.Count == verdict.Findings.Count, summary);

            var open = await verdicts.ClassifyAsync(Undetermined());
            Expect(open.Classification == Classification.UNDETERMINED, open);
            Expect(open.PossibleClassifications.Count > 1, open);
            var first = open.OpenQuestions[0];
            Expect(first.Fact != "" && first.Question != "" && first.CanDecide.Count > 0, first);
            ReadLaterVersion(open, client);

            var problem = await Refusal(verdicts, client);
            Expect(problem.Status == 422 && problem.Type == "/problems/contradictory-facts", problem);
            var pointers = problem.Violations.Select(violation => violation.Pointer).ToList();
            Expect(pointers.Contains("/facts/person/child"), problem);

            Console.WriteLine($"c#: {verdict.Classification}, {open.Classification} with {open.OpenQuestions.Count}"
                + $" open questions, {problem.Type} at {string.Join(" and ", pointers)}");
        }
    }

    private static async Task<Problem> Refusal(VerdictsApi verdicts, ApiClient client)
    {
        try
        {
            await verdicts.ClassifyAsync(Contradictory());
        }
        catch (ApiException refused)
        {
            return Read<Problem>((string)refused.ErrorContent, client);
        }
        throw new InvalidOperationException("answers that cannot all be true were answered");
    }

    /// <summary>A later version may answer with a member and with a word that this one does not know.</summary>
    private static void ReadLaterVersion(Verdict verdict, ApiClient client)
    {
        var answer = JObject.Parse(verdict.ToJson());
        answer["memberOfLater"] = "some thing";
        answer["openQuestions"][0]["askedOf"] = "WORD_OF_LATER";
        var read = Read<Verdict>(answer.ToString(), client);
        Expect(read.Classification == verdict.Classification, read);
        Expect(read.OpenQuestions[0].AskedOf == AskedOf.UnknownDefaultOpenApi, read.OpenQuestions[0]);
        Expect(read.OpenQuestions[1].ToJson() == verdict.OpenQuestions[1].ToJson(), read.OpenQuestions[1]);
    }

    private static ClassificationRequest Marie()
    {
        return new ClassificationRequest(
            rulebook: "un",
            conductDate: "2024-03-01",
            decisionDate: new DateTime(2025, 6, 2),
            standard: Standard.REASONABLEGROUNDS,
            encounter: Encounter.HOTLINE,
            caseReference: "example-marie",
            facts: new CaseFacts
            {
                Conduct = new ConductFacts
                {
                    Recruited = Answer.YES, TravelArranged = Answer.YES, Received = Answer.YES
                },
                Means = new MeansFacts
                {
                    DeceptionAboutWork = Answer.YES,
                    DeceptionAboutConditions = Answer.YES,
                    Force = Answer.YES,
                    ThreatOfSeriousHarm = Answer.YES
                },
                Debt = new DebtFacts { Owed = Answer.YES },
                Exploitation = new ExploitationFacts { CommercialSex = Answer.YES },
                Movement = new MovementFacts
                {
                    CrossedBorder = Answer.YES, EntryIrregular = Answer.NO, EntryAttempted = Answer.NO
                }
            });
    }

    private static ClassificationRequest Undetermined()
    {
        return new ClassificationRequest(
            rulebook: "un",
            facts: new CaseFacts
            {
                Facilitation = new FacilitationFacts { EntryProcured = Answer.YES, BenefitReceived = Answer.YES },
                Movement = new MovementFacts { EntryIrregular = Answer.YES }
            });
    }

    private static ClassificationRequest Contradictory()
    {
        return new ClassificationRequest(
            rulebook: "un",
            facts: new CaseFacts { Person = new PersonFacts { AgeYears = 12, Child = Answer.NO } });
    }

    private static T Read<T>(string json, ApiClient client)
    {
        return JsonConvert.DeserializeObject<T>(json, client.SerializerSettings);
    }

    private static void Expect(bool condition, object found)
    {
        if (!condition)
        {
            throw new InvalidOperationException("not as the contract says: " + found);
        }
    }
}
