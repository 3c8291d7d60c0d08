package org.distinguo.runtime.load;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelPromise;
import io.netty.channel.EventLoop;
import io.netty.util.Attribute;
import io.netty.util.AttributeKey;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.HttpVersion;
import io.vertx.core.net.impl.ConnectionBase;
import java.util.Objects;
import java.util.Optional;

/**
 * The connection that a request came on: whether its write queue has room, whether more is read from it, and when an answer
 * has left the process. Used on the event loop of the connection, but for {@link #whenWritten}.
 */
final class Connection {

    private static final long CANCEL = 8; // RFC 9113, section 7

    private static final AttributeKey<Integer> STOPPED = AttributeKey.valueOf(Connection.class, "stopped");

    private final ConnectionBase connection;
    private final HttpServerResponse response;
    private final boolean shared;

    private Connection(ConnectionBase connection, HttpServerResponse response, boolean shared) {
        this.connection = connection;
        this.response = response;
        this.shared = shared;
    }

    static Connection of(HttpServerRequest request) {
        return new Connection(
                (ConnectionBase) request.connection(), request.response(), request.version() == HttpVersion.HTTP_2);
    }

    /** Whether other requests can be under way on it at the same time, as over HTTP/2, which has flow control of its own. */
    boolean isShared() {
        return shared;
    }

    /** The channel of the socket on which the caller connected. */
    Optional<Channel> listeningChannel() {
        return Optional.ofNullable(connection.channel().parent());
    }

    EventLoop eventLoop() {
        return connection.channel().eventLoop();
    }

    /** Whether what was written before has left, all but a little. */
    boolean hasRoom() {
        return shared || connection.channel().isWritable();
    }

    /**
     * Lets what the caller sends from now on wait in the network, so that it takes no memory here, until {@link #goOnReading}
     * was called as often.
     */
    void stopReading() {
        if (!shared) {
            count(1);
        }
    }

    /**
     * Undoes a {@link #stopReading}, a moment later: of requests that came in together the next one begins right after an answer,
     * and stops reading itself.
     */
    void goOnReading() {
        if (!shared) {
            EventLoop loop = eventLoop();
            loop.execute(() -> loop.execute(() -> count(-1)));
        }
    }

    private void count(int difference) {
        Attribute<Integer> stopped = connection.channel().attr(STOPPED);
        int times = Objects.requireNonNullElse(stopped.get(), 0) + difference;
        stopped.set(times);
        connection.channel().config().setAutoRead(times == 0);
    }

    /**
     * Tells when the answer has left the process, or never will because the connection is closed.
     *
     * @param then called once, on the event loop
     */
    void whenWritten(Runnable then) {
        if (shared) {
            if (response.closed()) {
                then.run();
            } else {
                response.closeHandler(closed -> then.run()); // the stream is closed with the last byte of its answer
            }
            return;
        }
        ChannelPromise after = connection.channelFuture();
        after.addListener(written -> then.run());
        connection.writeToChannel(Unpooled.EMPTY_BUFFER, after); // behind the answer in the same queue
    }

    /** Gives up the answer: of a shared connection only this request, otherwise the connection. */
    void cutOff() {
        if (shared) {
            response.reset(CANCEL);
        } else {
            Channel channel = connection.channel();
            ChannelFuture unused = channel.close();
        }
    }
}
