package org.distinguo.proof;

import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What was proved about a rulebook.
 *
 * @param rulebook the rulebook's id
 * @param claims every claim, by period, then offence
 */
public record ProofReport(String rulebook, List<Claim> claims) {

    public ProofReport {
        claims = List.copyOf(claims);
    }

    /**
     * The claims that do not hold.
     *
     * @return empty where everything was proved
     */
    public List<Claim> failures() {
        return claims.stream().filter(claim -> !claim.holds()).toList();
    }

    /**
     * The provisions that only ever leave a question open, so that by design no case meets them.
     *
     * @return each as in {@link Claim#subject}
     */
    public Set<String> leftOpen() {
        Set<String> leftOpen = subjectsOf(Property.CAN_FAIL);
        leftOpen.removeAll(subjectsOf(Property.CAN_BE_MET));
        return leftOpen;
    }

    private Set<String> subjectsOf(Property property) {
        return claims.stream()
                .filter(claim -> claim.property() == property)
                .map(Claim::subject)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Over how many states of facts the claims were decided, all together.
     *
     * @return the sum over the claims
     */
    public BigInteger states() {
        return claims.stream().map(Claim::states).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
