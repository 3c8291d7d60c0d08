package org.distinguo.runtime.load;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.ScheduledFuture;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.TimeUnit;

/**
 * A socket on which callers connect. When it closes, the operating system resets the connections that are made and not yet
 * accepted, and the requests on them are lost. It is therefore closed at a moment when nobody has connected for a while. Used on
 * the event loop of the socket, except {@link #close}.
 */
final class ListeningSocket extends ChannelInboundHandlerAdapter {

    private static final long QUIET_MILLISECONDS = 25;

    /** Where callers connect all the time, the socket is closed nevertheless after so many looks. */
    private static final int MOST_LOOKS = 8;

    /** The platform gives the socket back to the operating system when it next looks for callers, so a little later. */
    private static final long GIVEN_BACK_MILLISECONDS = 1;

    private final Channel channel;
    private boolean accepted;

    /** @param channel of the socket */
    ListeningSocket(Channel channel) {
        this.channel = channel;
        channel.pipeline().addFirst(this);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object connection) {
        accepted = true;
        context.fireChannelRead(connection);
    }

    /**
     * Lets nobody in any more.
     *
     * @return completed when the socket is closed, which is at most some 250 ms later; never failed
     */
    Future<Void> close() {
        Promise<Void> closed = Promise.promise();
        channel.eventLoop().execute(() -> look(MOST_LOOKS, closed));
        return closed.future();
    }

    private void look(int looks, Promise<Void> closed) {
        accepted = false;
        after(QUIET_MILLISECONDS, () -> {
            if (accepted && looks > 0) {
                look(looks - 1, closed);
            } else {
                after(GIVEN_BACK_MILLISECONDS, closed::complete); // first, since what runs after the close delays it
                ChannelFuture unused = channel.close();
            }
        });
    }

    private void after(long milliseconds, Runnable task) {
        ScheduledFuture<?> unused = channel.eventLoop().schedule(task, milliseconds, TimeUnit.MILLISECONDS);
    }
}
