package org.tiaowen.drafting.akomantoso;

/** The file cannot be read; the message says why in Chinese. Never leaves the package. */
final class NotOurs extends Exception {

    private static final long serialVersionUID = 1L;

    NotOurs(String message) {
        super(message);
    }
}
