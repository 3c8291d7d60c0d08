package bare;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** The only resource of the service that does nothing: it says hello, also to who sends a case. */
@Path("/")
public final class HelloResource {

    /** One member, as JSON. */
    public record Hello(String text) {}

    @GET
    @Path("hello")
    public Hello hello() {
        return new Hello("hello");
    }

    @POST
    @Path("v1/classifications")
    public Hello hello(JsonNode request) {
        return new Hello("hello");
    }
}
