package org.distinguo.proof;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One property of one offence, on one period of the law, and whether it holds.
 *
 * @param from the first day of the period
 * @param subject the offence's id or, with a dot, a provision of it
 * @param property the property
 * @param holds whether it was proved
 * @param states over how many states of the facts it was decided: two for each fact read, consistent or not
 * @param counterExample a case that shows why it does not hold; empty where it holds, or where no single case can show it
 * @param reason why it does not hold, in words, where a case cannot show it and it is known; otherwise empty
 */
public record Claim(
        LocalDate from,
        String subject,
        Property property,
        boolean holds,
        BigInteger states,
        Optional<CounterExample> counterExample,
        Optional<String> reason) {}
