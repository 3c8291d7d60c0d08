package org.distinguo.runtime.access;

import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * What a verified token says of its client. It is read from the claims themselves: what the platform calls roles may come from
 * other claims as well.
 */
public final class TokenClaims {

    private static final String RULEBOOKS = "rulebooks";

    private TokenClaims() {}

    /**
     * The scopes: the words of {@code scope} (RFC 9068, 2.2.3) or, where a token has no such claim, of {@code scp}, as some
     * providers call it.
     *
     * @param token the token
     * @return empty where it has neither
     */
    public static Set<String> scopes(JsonWebToken token) {
        return Stream.of("scope", "scp")
                .filter(token::containsClaim)
                .findFirst()
                .map(claim -> words(token.getClaim(claim)))
                .orElse(Set.of());
    }

    /**
     * The rulebooks that the client may ask.
     *
     * @param token the token
     * @return empty where the token limits the client to none; of a claim that is neither a list nor words, no rulebook
     */
    public static Optional<Set<String>> rulebooks(JsonWebToken token) {
        return token.containsClaim(RULEBOOKS) ? Optional.of(words(token.getClaim(RULEBOOKS))) : Optional.empty();
    }

    /** The client to which it was given: {@code azp} (OpenID Connect), {@code client_id} (RFC 9068) or else {@code sub}. */
    public static Optional<String> client(JsonWebToken token) {
        return Stream.of("azp", "client_id", "sub")
                .map(claim -> text(token.getClaim(claim)))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Set<String> words(@Nullable Object claim) {
        if (claim instanceof Collection<?> list) {
            return list.stream()
                    .map(TokenClaims::text)
                    .flatMap(Optional::stream)
                    .collect(Collectors.toUnmodifiableSet());
        }
        return text(claim).stream()
                .flatMap(text -> Stream.of(text.split(" ")))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Optional<String> text(@Nullable Object claim) {
        return claim instanceof JsonString json
                ? Optional.of(json.getString())
                : claim instanceof String plain ? Optional.of(plain) : Optional.empty();
    }
}
