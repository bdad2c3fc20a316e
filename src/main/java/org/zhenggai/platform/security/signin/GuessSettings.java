package org.zhenggai.platform.security.signin;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How many wrong passwords are evaluated within a window.
 *
 * @param perClient  for one account from one device or address
 * @param perAccount for one account from all devices and addresses at which its person never signed in
 * @param perAddress from one address for all accounts, but for the devices of their people
 */
@ConfigurationProperties("zhenggai.security.guesses")
record GuessSettings(Duration window, int perClient, int perAccount, int perAddress) {}
