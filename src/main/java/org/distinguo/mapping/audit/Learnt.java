package org.distinguo.mapping.audit;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.distinguo.facts.FactId;

/**
 * What is learnt of facts that implications join.
 *
 * @param options what is learnt of each of them
 */
record Learnt(Map<FactId, Option> options) {

    Learnt {
        options = Collections.unmodifiableMap(new TreeMap<>(options));
    }
}
