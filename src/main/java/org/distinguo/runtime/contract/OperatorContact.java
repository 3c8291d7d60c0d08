package org.distinguo.runtime.contract;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.openapi.runtime.io.Format;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.distinguo.runtime.DistinguoConfig.Contact;

/**
 * Whom callers may write to. The contract names nobody, since each operator answers for its own service; what the operator set
 * is put into the contract that the service hands out.
 */
final class OperatorContact {

    /** The name in the contract where the operator has set nothing. */
    static final String UNNAMED = "The operator of the service at this address";

    private static final Pattern IN_YAML = Pattern.compile("(?m)^  contact:\\n(?:    .*\\n)+");
    private static final Pattern IN_JSON = Pattern.compile("\"contact\"\\s*:\\s*\\{[^{}]*}");

    private OperatorContact() {}

    /**
     * The contract with the operator's contact.
     *
     * @param contract the contract as the build wrote it
     * @param format how it is written
     * @param contact what the operator set
     * @return the same text where nothing is set
     * @throws IllegalStateException if the contract has no place for a contact
     */
    static String in(String contract, Format format, Contact contact) {
        Map<String, String> members = new TreeMap<>();
        contact.email().ifPresent(email -> members.put("email", email));
        contact.url().ifPresent(url -> members.put("url", url));
        contact.name().ifPresent(name -> members.put("name", name));
        if (members.isEmpty()) {
            return contract;
        }
        members.putIfAbsent("name", UNNAMED);
        Matcher place = (format == Format.YAML ? IN_YAML : IN_JSON).matcher(contract);
        if (!place.find()) {
            throw new IllegalStateException("the contract that the build wrote has no contact");
        }
        // A JSON object is YAML as well.
        String written =
                format == Format.YAML ? "  contact: " + json(members) + "\n" : "\"contact\" : " + json(members);
        return contract.substring(0, place.start()) + written + contract.substring(place.end());
    }

    private static String json(Map<String, String> members) {
        try {
            return new ObjectMapper().writeValueAsString(members);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
