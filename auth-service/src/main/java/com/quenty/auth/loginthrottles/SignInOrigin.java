package com.quenty.auth.loginthrottles;

/**
 * How well the place of an attempt is known to the account.
 *
 * @param knownDevice whether the account was signed in on this device before
 * @param knownNetwork whether it was signed in from this network before
 * @param device hash of the device's token; empty when it sent none
 */
public record SignInOrigin(NetworkAddress network, String device, boolean knownDevice, boolean knownNetwork) {

    boolean isUnknown() {
        return !knownDevice && !knownNetwork;
    }
}
