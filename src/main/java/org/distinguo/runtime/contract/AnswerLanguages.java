package org.distinguo.runtime.contract;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.distinguo.rest.wire.TextsMember;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Says in the contract which operations answer in several languages, how a caller chooses one, and how an answer tells. */
final class AnswerLanguages {

    /** Those whose answers have no texts in other languages; only their problems have. */
    private static final List<String> WITHOUT = List.of("getAssurance");

    private static final String PARAMETER = "AcceptLanguage";
    private static final String CONTENT_LANGUAGE = "ContentLanguage";
    private static final String VARY = "Vary";
    private static final String TEXTS = "TextsOfAnswer";
    private static final String SCHEMAS = "#/components/schemas/";
    private static final String HEADERS = "#/components/headers/";
    private static final int LONGEST_PREFERENCE = 256;
    private static final int LONGEST_TAG = 35;
    private static final int LONGEST_VARY = 128;

    private AnswerLanguages() {}

    /** Adds what the operations refer to. */
    static void define(Components components, Map<String, Schema> schemas) {
        schemas.put(TEXTS, texts());
        addMember(Objects.requireNonNull(schemas.get("Problem")));
        components.addParameter(PARAMETER, preference());
        components.addHeader(
                CONTENT_LANGUAGE,
                header(
                        "The languages in which the texts of the answer are: the one that the caller gets and, where texts are "
                                + "missing in it or nobody has reviewed them, English.",
                        LONGEST_TAG,
                        "es, en"));
        components.addHeader(
                VARY,
                header(
                        "The headers of the request on which the answer depends, such as `Accept-Language`.",
                        LONGEST_VARY,
                        "Accept-Language"));
    }

    /** Completes an operation, after the problems that its other parameters bring with them. */
    static void add(Operation operation, Map<String, Schema> schemas) {
        operation.addParameter(OASFactory.createParameter().ref("#/components/parameters/" + PARAMETER));
        if (WITHOUT.contains(String.valueOf(operation.getOperationId()))) {
            return;
        }
        Map<String, APIResponse> responses =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        for (String status : List.of("200", "304")) {
            APIResponse response = responses.get(status);
            if (response != null) {
                addHeaders(response);
            }
        }
        MediaType json = Objects.requireNonNull(responses.get("200"))
                .getContent()
                .getMediaType(jakarta.ws.rs.core.MediaType.APPLICATION_JSON);
        if (json != null) {
            String name = json.getSchema().getRef().substring(SCHEMAS.length());
            addMember(Objects.requireNonNull(schemas.get(name), name));
        }
    }

    /** Adds the headers of an answer that has texts. */
    static void addHeaders(APIResponse response) {
        response.addHeader(
                HttpHeaders.CONTENT_LANGUAGE, OASFactory.createHeader().ref(HEADERS + CONTENT_LANGUAGE));
        addVary(response);
    }

    /** Adds the header of an answer that depends on how it was asked for. */
    static void addVary(APIResponse response) {
        response.addHeader(HttpHeaders.VARY, OASFactory.createHeader().ref(HEADERS + VARY));
    }

    private static void addMember(Schema schema) {
        schema.addProperty(TextsMember.NAME, OASFactory.createSchema().ref(SCHEMAS + TEXTS));
    }

    private static Schema texts() {
        return OASFactory.createSchema()
                .type(List.of(SchemaType.OBJECT))
                .description(
                        "How far the texts of the answer are translated. Only where the caller gets another language than "
                                + "English.")
                .addProperty(
                        "language",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.STRING))
                                .description(
                                        "The language of the answer (BCP 47); `en` where no text of it is in another one.")
                                .pattern("^[a-z]{2,3}(-[a-z0-9]{2,8})*$")
                                .maxLength(LONGEST_TAG))
                .addProperty(
                        "reviewed",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.BOOLEAN))
                                .description(
                                        "False where nobody who knows language and law has compared a text of the answer "
                                                + "with the English one."))
                .addProperty(
                        "inEnglish",
                        OASFactory.createSchema()
                                .type(List.of(SchemaType.BOOLEAN))
                                .description(
                                        "True where a text of the answer is in English, since it is missing in the language "
                                                + "or not reviewed there."))
                .required(List.of("language", "reviewed", "inEnglish"));
    }

    private static Parameter preference() {
        return OASFactory.createParameter()
                .name(HttpHeaders.ACCEPT_LANGUAGE)
                .in(Parameter.In.HEADER)
                .description(
                        "The languages that the caller takes (RFC 9110, 12.5.4). The answer is in the first that the service "
                                + "has, and in English where it has none; a language is no reason to refuse. Codes, ids and digests are "
                                + "the same in every language.")
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(LONGEST_PREFERENCE))
                .example("es-MX, es;q=0.9, en;q=0.5");
    }

    private static Header header(String description, int longest, String example) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(longest))
                .example(example);
    }
}
