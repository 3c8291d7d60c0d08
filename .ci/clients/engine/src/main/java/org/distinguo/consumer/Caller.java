package org.distinguo.consumer;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.distinguo.intake.Intake;
import org.distinguo.intake.request.ClassificationRequest;
import org.distinguo.library.LibraryReader;

public final class Caller {
    public static void main(String[] arguments) {
        var engine = Intake.standalone(LibraryReader.shipped(), Clock.systemUTC());
        byte[] request = """
                {"rulebook": "un", "conductDate": "2024-03-01",
                 "facts": {"conduct": {"recruited": "YES"}, "means": {"force": "YES"},
                           "exploitation": {"commercialSex": "YES"}}}""".getBytes(StandardCharsets.UTF_8);
        var verdict = engine.classify(engine.read(request, ClassificationRequest.class));
        System.out.println(verdict.classification());
        verdict.findings().forEach(finding -> System.out.println(finding.offence().id() + ": " + finding.status()));
        verdict.openQuestions().forEach(question -> System.out.println("ask: " + question.fact().id()));
    }
}
