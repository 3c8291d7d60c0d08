package org.distinguo.consumer

import org.distinguo.client.api.VerdictsApi
import org.distinguo.client.model.Answer
import org.distinguo.client.model.CaseFacts
import org.distinguo.client.model.Classification
import org.distinguo.client.model.ClassificationRequest
import org.distinguo.client.model.ConductFacts
import org.distinguo.client.model.MeansFacts
import org.distinguo.client.model.PersonFacts

/** A caller in Kotlin: facts are typed, and so are the verdict and its summary. */
private val request = ClassificationRequest(
    rulebook = "un",
    conductDate = "2024-03-01",
    facts = CaseFacts(
        person = PersonFacts(ageYears = 24),
        conduct = ConductFacts(recruited = Answer.YES),
        means = MeansFacts(deceptionAboutWork = Answer.YES, force = Answer.SUSPECTED),
    ),
)

fun openFacts(service: String): List<String> = VerdictsApi(service).summarise(request).openFacts

fun classify(service: String): Boolean {
    return when (VerdictsApi(service).classify(request).classification) {
        Classification.TRAFFICKING, Classification.TRAFFICKING_AND_SMUGGLING, Classification.UNDETERMINED -> true
        Classification.SMUGGLING, Classification.NEITHER -> false
    }
}
