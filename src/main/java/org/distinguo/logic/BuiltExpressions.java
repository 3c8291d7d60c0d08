package org.distinguo.logic;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/**
 * What is built of expressions, from their literals upwards, each once. Not thread-safe.
 *
 * @param <T> what is built
 */
public final class BuiltExpressions<T> {

    private final Function<Expression.Literal, T> literal;
    private final T always;
    private final T never;
    private final BinaryOperator<T> and;
    private final BinaryOperator<T> or;
    private final Map<Expression, T> built = new HashMap<>();

    /**
     * @param literal what stands for a literal
     * @param always what stands for the empty conjunction
     * @param never what stands for the empty disjunction
     * @param and joins what stands for two parts of a conjunction
     * @param or joins what stands for two parts of a disjunction
     */
    public BuiltExpressions(
            Function<Expression.Literal, T> literal, T always, T never, BinaryOperator<T> and, BinaryOperator<T> or) {
        this.literal = literal;
        this.always = always;
        this.never = never;
        this.and = and;
        this.or = or;
    }

    /**
     * What is built of an expression.
     *
     * @param expression an expression
     * @return the very same each time
     */
    public T of(Expression expression) {
        T known = built.get(expression);
        if (known != null) {
            return known;
        }
        T made;
        if (expression instanceof Expression.Literal one) {
            made = literal.apply(one);
        } else {
            boolean all = expression instanceof Expression.Conjunction;
            made = all ? always : never;
            for (Expression part : Expression.parts(expression)) {
                made = all ? and.apply(made, of(part)) : or.apply(made, of(part));
            }
        }
        built.put(expression, made);
        return made;
    }

    /**
     * All that was built so far.
     *
     * @return of expressions and of their parts, in no order
     */
    public Collection<T> all() {
        return Collections.unmodifiableCollection(built.values());
    }
}
