package org.zexus.launcher.test;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.zexus.launcher.test.TestResult.Status;

/** What became of tests, as servers that build and test software read it: JUnit's XML. */
final class JunitReport {
    private final XMLStreamWriter xml;

    private JunitReport(XMLStreamWriter xml) {
        this.xml = xml;
    }

    /** The bytes of the XML file. */
    static byte[] of(List<FileResult> files) {
        var bytes = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, "UTF-8");
            new JunitReport(xml).write(files);
            xml.close();
        } catch (XMLStreamException e) {
            // Nothing can fail that writes to memory.
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void write(List<FileResult> files) throws XMLStreamException {
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeCharacters("\n");
        xml.writeStartElement("testsuites");
        for (FileResult file : files) {
            write(file);
        }
        xml.writeCharacters("\n");
        xml.writeEndElement();
        xml.writeCharacters("\n");
        xml.writeEndDocument();
    }

    private void write(FileResult file) throws XMLStreamException {
        start("\n  ", "testsuite", file.file(), file.seconds());
        attribute("tests", Integer.toString(file.tests().size()));
        attribute("failures", Long.toString(file.count(Status.FAILED)));
        attribute("skipped", Long.toString(file.count(Status.SKIPPED)));
        attribute("errors", file.problem().isEmpty() ? "0" : "1");
        for (TestResult test : file.tests()) {
            start("\n    ", "testcase", test.name(), test.seconds());
            attribute("classname", test.suite().isEmpty() ? file.file() : test.suite());
            switch (test.status()) {
                case FAILED -> detail("failure", test.message(), test.report());
                case SKIPPED -> xml.writeEmptyElement("skipped");
                case PASSED -> {}
            }
            xml.writeEndElement();
        }
        if (!file.problem().isEmpty()) {
            // Readers know errors only of test cases.
            start("\n    ", "testcase", file.file(), 0);
            attribute("classname", file.file());
            detail("error", file.problem().lines().findFirst().orElse(""), file.problem());
            xml.writeEndElement();
        }
        if (!file.output().isEmpty()) {
            xml.writeCharacters("\n    ");
            xml.writeStartElement("system-out");
            xml.writeCharacters(legal(file.output()));
            xml.writeEndElement();
        }
        xml.writeCharacters("\n  ");
        xml.writeEndElement();
    }

    private void start(String indentation, String element, String name, double seconds) throws XMLStreamException {
        xml.writeCharacters(indentation);
        xml.writeStartElement(element);
        attribute("name", name);
        attribute("time", String.format(Locale.ROOT, "%.3f", seconds));
    }

    private void detail(String element, String message, String text) throws XMLStreamException {
        xml.writeStartElement(element);
        attribute("message", message);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, legal(value));
    }

    /** The text without what XML cannot hold. */
    private static String legal(String text) {
        return text.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", "\uFFFD");
    }
}
