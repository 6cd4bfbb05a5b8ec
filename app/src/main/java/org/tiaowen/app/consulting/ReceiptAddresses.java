package org.tiaowen.app.consulting;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;
import org.tiaowen.comments.intake.ReceiptNumber;

/** Where the holder of a receipt finds it, as a QR code leads there. Thread-safe. */
@Component
class ReceiptAddresses {

    private final String address;

    /**
     * The addresses.
     *
     * @param address of the platform as people outside reach it; where empty, the one a page was asked for at
     */
    ReceiptAddresses(@Value("${tiaowen.address:}") String address) {
        this.address = address;
    }

    /** While a page is asked for. */
    String of(ReceiptNumber number) {
        UriComponentsBuilder outside = address.isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath()
                : UriComponentsBuilder.fromUriString(address);
        return outside.path("/receipts/{number}").build(number).toString();
    }
}
