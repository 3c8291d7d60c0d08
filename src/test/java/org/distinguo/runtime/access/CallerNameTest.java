package org.distinguo.runtime.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The same client has the same name with every token; where nobody is asked, the address is the name. */
@QuarkusTest
@TestProfile(TokensTest.TokensOnly.class)
final class CallerNameTest {

    private final NamedCallers callers;

    CallerNameTest(NamedCallers callers) {
        this.callers = callers;
    }

    @Test
    void clientOfATokenIsItsName() {
        callers.take();
        Map<String, String> claims = Tokens.claims("rulebooks:read");
        read(Tokens.signed(claims));
        read(Tokens.good("rulebooks:read classify"));
        claims.remove("azp");
        read(Tokens.signed(claims));
        claims.put("client_id", "\"kiosk\"");
        read(Tokens.signed(claims));
        claims.put("azp", "\"" + "x".repeat(200) + "\"");
        read(Tokens.signed(claims));
        assertThat(callers.take())
                .satisfiesExactly(
                        name -> assertThat(name).isEqualTo("client:hotline"),
                        name -> assertThat(name).isEqualTo("client:hotline"),
                        name -> assertThat(name).isEqualTo("client:service-account-hotline"),
                        name -> assertThat(name).isEqualTo("client:kiosk"),
                        name -> assertThat(name).matches("client:sha-256:[0-9a-f]{64}"));
    }

    @Test
    void addressIsTheNameWhereNobodyIsAsked() {
        callers.take();
        given().get("/problems/forbidden").then().statusCode(200);
        assertThat(callers.take()).singleElement().asString().matches("address:(127\\.0\\.0\\.1|0:0:0:0:0:0:0:1)");
    }

    private static void read(String token) {
        given().header("Authorization", "Bearer " + token)
                .get("/v1/facts")
                .then()
                .statusCode(200);
    }
}
