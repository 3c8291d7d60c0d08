package org.distinguo.proof;

import java.math.BigInteger;
import java.util.List;

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
     * Over how many states of facts the claims were decided, all together.
     *
     * @return the sum over the claims
     */
    public BigInteger states() {
        return claims.stream().map(Claim::states).reduce(BigInteger.ZERO, BigInteger::add);
    }
}
