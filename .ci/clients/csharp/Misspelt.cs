// Must not compile: there is no such fact, and an answer is one of five words.
using Distinguo.Model;

public static class Misspelt
{
    public static readonly ConductFacts Fact = new ConductFacts { Recruted = Answer.YES };
    public static readonly ConductFacts Word = new ConductFacts { Recruited = "MAYBE" };
}
