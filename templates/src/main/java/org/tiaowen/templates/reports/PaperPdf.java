package org.tiaowen.templates.reports;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOPException;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.apps.io.ResourceResolverFactory;
import org.apache.fop.configuration.ConfigurationException;
import org.apache.fop.configuration.DefaultConfigurationBuilder;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;
import org.tiaowen.templates.reports.PaperFonts.Face;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Writes a paper as a PDF that carries its fonts, with a structure for those who have it read to them (ISO 32000-1, 14.8). The same layout
 * as in Word; lines end where FOP ends them. Thread-safe.
 */
public final class PaperPdf {

    private static final URI NOWHERE = URI.create("file:///");

    private PaperPdf() {}

    /**
     * The bytes of the file.
     *
     * @throws FontsMissing when this machine has no font for it
     */
    public static byte[] write(Paper paper, OfficialLayout upright, PaperFonts fonts) {
        OfficialLayout layout = paper.landscape() ? upright.turned() : upright;
        PaperFo.Written written = PaperFo.write(paper, layout, faces(layout, fonts));
        return set(paper.name(), written.objects(), written.faces());
    }

    static byte[] set(String name, String objects, Map<String, Face> faces) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            FopFactory factory = factory(faces);
            FOUserAgent agent = factory.newFOUserAgent();
            agent.setTitle(name);
            XMLReader reader =
                    SAXParserFactory.newDefaultNSInstance().newSAXParser().getXMLReader();
            reader.setContentHandler(
                    factory.newFop(MimeConstants.MIME_PDF, agent, out).getDefaultHandler());
            reader.parse(new InputSource(new StringReader(objects)));
            return out.toByteArray();
        } catch (IOException | SAXException | ParserConfigurationException | ConfigurationException impossible) {
            throw new IllegalStateException("a paper of ours is always well formed: " + name, impossible);
        }
    }

    static Map<String, Face> faces(OfficialLayout layout, PaperFonts fonts) {
        return Map.of(
                PaperFo.TITLE, fonts.face(layout.fonts().title()),
                PaperFo.BODY, fonts.face(layout.fonts().body()),
                PaperFo.HEADING, fonts.face(layout.fonts().heading()),
                PaperFo.KAI, fonts.face(layout.fonts().kai()),
                PaperFo.NUMERALS, fonts.face(layout.fonts().numerals()));
    }

    private static FopFactory factory(Map<String, Face> faces) throws ConfigurationException, FOPException {
        StringBuilder fonts = new StringBuilder("<fop><renderers><renderer mime=\"application/pdf\"><fonts>");
        for (String name : faces.keySet()) {
            fonts.append(
                            "<font kerning=\"no\" advanced=\"false\" simulate-style=\"true\" embedding-mode=\"subset\" embed-url=\"")
                    .append(name)
                    .append("\">");
            for (String weight : new String[] {"normal", "bold"}) {
                fonts.append("<font-triplet name=\"" + name + "\" style=\"normal\" weight=\"" + weight + "\"/>");
            }
            fonts.append("</font>");
        }
        fonts.append("</fonts></renderer></renderers></fop>");
        FopFactoryBuilder builder = new FopFactoryBuilder(NOWHERE, new FontBytes(faces))
                .setConfiguration(new DefaultConfigurationBuilder()
                        .build(new ByteArrayInputStream(fonts.toString().getBytes(StandardCharsets.UTF_8))));
        // the configuration has put a resolver of files in the place of ours
        builder.getFontManager()
                .setResourceResolver(
                        ResourceResolverFactory.createInternalResourceResolver(NOWHERE, new FontBytes(faces)));
        builder.setAccessibility(true);
        // shaping of scripts that no regulation is written in; without it lines are broken three times as fast
        builder.setComplexScriptFeatures(false);
        return builder.build();
    }

    /** Nothing but the fonts of the paper can be asked for. */
    private record FontBytes(Map<String, Face> faces) implements ResourceResolver {

        @Override
        public Resource getResource(URI uri) throws IOException {
            String path = uri.getPath();
            Face face = path == null ? null : faces.get(path.substring(path.lastIndexOf('/') + 1));
            if (face == null) {
                throw new IOException("papers fetch nothing: " + uri);
            }
            return new Resource(face.file());
        }

        @Override
        public OutputStream getOutputStream(URI uri) throws IOException {
            throw new IOException("papers are written to memory only: " + uri);
        }
    }
}
