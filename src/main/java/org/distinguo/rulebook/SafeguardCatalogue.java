package org.distinguo.rulebook;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.distinguo.facts.FactRole;
import org.distinguo.facts.Knowledge;

/**
 * The codes of duties that several laws share, and what is guaranteed of duties under every law.
 *
 * @param digest the digest of the file
 * @param codes what each shared code stands for, in order of the file
 * @param guarantees what every rulebook guarantees, in order of the file
 */
public record SafeguardCatalogue(String digest, Map<String, SharedCode> codes, List<DutyGuarantee> guarantees) {

    public SafeguardCatalogue {
        codes = Collections.unmodifiableMap(new LinkedHashMap<>(codes));
        guarantees = List.copyOf(guarantees);
    }

    /**
     * A code that several laws share.
     *
     * @param code the code
     * @param meaning what it asks for, in plain words
     * @param aboutStay whether it is about removal, return or residence
     */
    public record SharedCode(String code, String meaning, boolean aboutStay) {}

    /**
     * What is guaranteed where one of some facts is known or suspected, whatever the classification, the standard and the
     * encounter.
     *
     * @param id its id
     * @param role the facts
     * @param answers what is known of one of them
     * @param due the codes of which one is then due; empty where no duty about removal, return or residence is due then
     * @param reason why, in plain words
     */
    public record DutyGuarantee(String id, FactRole role, Set<Knowledge> answers, List<String> due, String reason) {
        public DutyGuarantee {
            answers = Set.copyOf(answers);
            due = List.copyOf(due);
        }
    }

    /**
     * Whether a duty is about removal, return or residence.
     *
     * @param rule the duty
     * @return true where the rulebook says so, or the shared code is
     */
    public boolean isAboutStay(SafeguardRule rule) {
        SharedCode shared = codes.get(rule.code());
        return rule.aboutStay() || (shared != null && shared.aboutStay());
    }
}
