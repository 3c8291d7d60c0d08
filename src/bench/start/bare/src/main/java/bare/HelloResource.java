package bare;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** The only resource of the service that does nothing. */
@Path("/hello")
public final class HelloResource {

    /** One member, as JSON. */
    public record Hello(String text) {}

    @GET
    public Hello hello() {
        return new Hello("hello");
    }
}
