package org.zhenggai.platform.security.signin;

/**
 * From where somebody wants to be the person of an account.
 *
 * @param device  one on which that person has signed in, by its cookie; null for any other
 * @param address never null; one of IPv6 stands for its network, because its owner has all of that
 * @param usual   whether that person has signed in from this address
 */
record SignInClient(String username, String device, String address, boolean usual) {

    String account() {
        return username;
    }

    /** A device has guesses of its own: whatever others try at its address does not concern it. */
    String own() {
        return username + (device == null ? " at " + address : " on " + device);
    }

    boolean isDeviceOfThePerson() {
        return device != null;
    }
}
