package org.distinguo.runtime.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses of one network of IPv6 are one caller. */
final class CallerNetworkTest {

    @Test
    void anAddressOfIpv4IsACaller() {
        assertThat(CallerName.network("192.0.2.7")).isEqualTo("192.0.2.7");
    }

    @Test
    void theFirstSixtyFourBitsOfIpv6AreACaller() {
        assertThat(CallerName.network("2001:db8:1:2:3:4:5:6"))
                .isEqualTo(CallerName.network("2001:DB8:1:2:ffff:0:0:1"))
                .isNotEqualTo(CallerName.network("2001:db8:1:3:3:4:5:6"));
        assertThat(CallerName.network("2001:db8::1")).isEqualTo(CallerName.network("2001:db8::2"));
        assertThat(CallerName.network("::1")).isEqualTo("::/64");
    }
}
