package org.tiaowen.app.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.web.multipart.MultipartFile;
import org.tiaowen.drafting.library.LawSource;

class ShipmentTests {

    private static final String LAW = "江州市停车管理条例\n\n第一条　为了加强停车管理，制定本条例。\n";

    private static MultipartFile archive(String name, String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            zip.putNextEntry(new ZipEntry("条例.txt"));
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return new MockMultipartFile("file", name, "application/zip", bytes.toByteArray());
    }

    @Test
    void fileThatIsWrongDoesNotTakeAnotherOfItsNameAlong() throws IOException {
        Shipment shipment = Shipment.of(List.of(archive("一.zip", ""), archive("二.zip", LAW)));

        assertThat(shipment.faults()).hasSize(1);
        assertThat(shipment.sources())
                .extracting(LawSource::text)
                .singleElement()
                .asString()
                .contains("第一条");
    }
}
