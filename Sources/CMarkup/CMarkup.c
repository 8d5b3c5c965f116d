#include "CMarkup.h"

#include <libxml/HTMLparser.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlwriter.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const CMarkupHandler *handler;
    CMarkupAttribute *attributes;
    int capacity;
    int stopped;
    int no_memory;
} Parse;

static Parse *parse_of(void *context) { return ((xmlParserCtxtPtr)context)->_private; }

static void stop(void *context) {
    parse_of(context)->stopped = 1;
    xmlStopParser(context);
}

/* Room for so many attributes; NULL where memory is out. */
static CMarkupAttribute *room(void *context, int count) {
    Parse *parse = parse_of(context);
    if (count <= parse->capacity && parse->attributes) return parse->attributes;
    int capacity = count < 16 ? 16 : count;
    CMarkupAttribute *larger = realloc(parse->attributes, (size_t)capacity * sizeof *larger);
    if (!larger) {
        parse->no_memory = 1;
        stop(context);
        return NULL;
    }
    parse->attributes = larger;
    parse->capacity = capacity;
    return larger;
}

static void start_xml(
    void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space, int namespace_count,
    const xmlChar **namespaces, int count, int defaulted, const xmlChar **values) {
    (void)prefix, (void)namespace_count, (void)namespaces, (void)defaulted;
    Parse *parse = parse_of(context);
    if (parse->stopped) return;
    CMarkupAttribute *attributes = room(context, count);
    if (!attributes) return;
    for (int i = 0; i < count; i++, values += 5)
        attributes[i] = (CMarkupAttribute){
            (const char *)values[0], (const char *)values[2], (const char *)values[3], (size_t)(values[4] - values[3])};
    const CMarkupHandler *handler = parse->handler;
    if (handler->start(handler->context, (const char *)name, (const char *)space, attributes, count)) stop(context);
}

static void end_xml(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *space) {
    (void)prefix;
    Parse *parse = parse_of(context);
    if (parse->stopped) return;
    if (parse->handler->end(parse->handler->context, (const char *)name, (const char *)space)) stop(context);
}

static void start_html(void *context, const xmlChar *name, const xmlChar **pairs) {
    Parse *parse = parse_of(context);
    if (parse->stopped) return;
    int count = 0;
    while (pairs && pairs[2 * count]) count++;
    CMarkupAttribute *attributes = room(context, count);
    if (!attributes) return;
    for (int i = 0; i < count; i++) {
        const char *value = pairs[2 * i + 1] ? (const char *)pairs[2 * i + 1] : "";
        attributes[i] = (CMarkupAttribute){(const char *)pairs[2 * i], NULL, value, strlen(value)};
    }
    const CMarkupHandler *handler = parse->handler;
    if (handler->start(handler->context, (const char *)name, NULL, attributes, count)) stop(context);
}

static void end_html(void *context, const xmlChar *name) {
    Parse *parse = parse_of(context);
    if (parse->stopped) return;
    if (parse->handler->end(parse->handler->context, (const char *)name, NULL)) stop(context);
}

static void text(void *context, const xmlChar *bytes, int length) {
    Parse *parse = parse_of(context);
    if (parse->stopped) return;
    if (parse->handler->text(parse->handler->context, (const char *)bytes, (size_t)length)) stop(context);
}

/* Declares an entity of the document's own text; not one that names a file, nor a parameter entity. */
static void declare_entity(
    void *context, const xmlChar *name, int type, const xmlChar *public_id, const xmlChar *system_id, xmlChar *content) {
    if (type == XML_INTERNAL_GENERAL_ENTITY) xmlSAX2EntityDecl(context, name, type, public_id, system_id, content);
}

/* A declared entity, or one that HTML knows, which pages use without declaring it. */
static xmlEntityPtr find_entity(void *context, const xmlChar *name) {
    xmlEntityPtr entity = xmlSAX2GetEntity(context, name);
    if (entity) return entity;
    const htmlEntityDesc *known = htmlEntityLookup(name);
    xmlDocPtr document = ((xmlParserCtxtPtr)context)->myDoc;
    if (!known || !document) return NULL;
    if (!document->intSubset && !xmlCreateIntSubset(document, BAD_CAST "html", NULL, NULL)) return NULL;
    char reference[16];
    snprintf(reference, sizeof reference, "&#%u;", known->value);
    return xmlAddDocEntity(document, name, XML_INTERNAL_GENERAL_ENTITY, NULL, NULL, BAD_CAST reference);
}

static xmlParserInputPtr refuse_external(void *context, const xmlChar *public_id, const xmlChar *system_id) {
    (void)context, (void)public_id, (void)system_id;
    return NULL;
}

/* Leaves out what isn't read, and keeps libxml2 from printing. */
static void mute(xmlSAXHandler *sax) {
    sax->comment = NULL;
    sax->processingInstruction = NULL;
    sax->reference = NULL;
    sax->warning = NULL;
    sax->error = NULL;
    sax->fatalError = NULL;
    sax->serror = NULL;
    sax->resolveEntity = refuse_external;
    sax->characters = text;
    sax->ignorableWhitespace = text;
    sax->cdataBlock = text;
}

/* libxml2 has its printer of errors for each thread; some go there that a handler doesn't get. */
static void ignore_error(void *context, const char *format, ...) { (void)context, (void)format; }

static int outcome(xmlParserCtxtPtr context, const Parse *parse) {
    if (parse->no_memory || context->errNo == XML_ERR_NO_MEMORY) return CMARKUP_NO_MEMORY;
    if (parse->stopped) return CMARKUP_STOPPED;
    if (context->errNo == XML_ERR_ENTITY_LOOP) return CMARKUP_ENTITIES;
    if (context->nameNr > 250 && context->errNo == XML_ERR_INTERNAL_ERROR) return CMARKUP_TOO_DEEP;
    return context->wellFormed ? CMARKUP_READ : CMARKUP_MALFORMED;
}

static void finish(xmlParserCtxtPtr context, Parse *parse) {
    if (context->myDoc) xmlFreeDoc(context->myDoc);
    context->myDoc = NULL;
    xmlFreeParserCtxt(context);
    free(parse->attributes);
}

void cmarkup_initialize(void) { xmlInitParser(); }

int cmarkup_parse_xml(
    const char *bytes, size_t count, const char *encoding, int deep, const CMarkupHandler *handler, int *line) {
    if (count > INT_MAX) return CMARKUP_NO_MEMORY;
    xmlSetGenericErrorFunc(NULL, ignore_error);
    xmlParserCtxtPtr context = xmlNewParserCtxt();
    if (!context) return CMARKUP_NO_MEMORY;
    Parse parse = {.handler = handler};
    context->_private = &parse;
    mute(context->sax);
    context->sax->startElementNs = start_xml;
    context->sax->endElementNs = end_xml;
    context->sax->entityDecl = declare_entity;
    context->sax->getEntity = find_entity;
    int options = XML_PARSE_NONET | XML_PARSE_NOENT | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_NOCDATA;
    if (deep) options |= XML_PARSE_HUGE;
    if (encoding) options |= XML_PARSE_IGNORE_ENC;
    xmlDocPtr document = xmlCtxtReadMemory(context, bytes, (int)count, NULL, encoding, options);
    int result = outcome(context, &parse);
    *line = context->lastError.line;
    if (document) xmlFreeDoc(document);
    finish(context, &parse);
    return result;
}

int cmarkup_parse_html(const char *bytes, size_t count, const CMarkupHandler *handler) {
    if (count > INT_MAX) return CMARKUP_NO_MEMORY;
    xmlSetGenericErrorFunc(NULL, ignore_error);
    htmlParserCtxtPtr context = htmlNewParserCtxt();
    if (!context) return CMARKUP_NO_MEMORY;
    Parse parse = {.handler = handler};
    context->_private = &parse;
    mute(context->sax);
    context->sax->startElement = start_html;
    context->sax->endElement = end_html;
    int options = HTML_PARSE_NONET | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_IGNORE_ENC | HTML_PARSE_RECOVER;
    htmlDocPtr document = htmlCtxtReadMemory(context, bytes, (int)count, NULL, "UTF-8", options);
    int result = outcome(context, &parse);
    if (document) xmlFreeDoc(document);
    finish(context, &parse);
    return result == CMARKUP_MALFORMED ? CMARKUP_READ : result;
}

struct CMarkupWriter {
    xmlBufferPtr buffer;
    xmlTextWriterPtr writer;
};

CMarkupWriter *cmarkup_writer_new(void) {
    CMarkupWriter *writer = calloc(1, sizeof *writer);
    if (!writer) return NULL;
    writer->buffer = xmlBufferCreate();
    writer->writer = writer->buffer ? xmlNewTextWriterMemory(writer->buffer, 0) : NULL;
    if (writer->writer) return writer;
    cmarkup_writer_free(writer);
    return NULL;
}

int cmarkup_write_doctype(CMarkupWriter *writer, const char *name) {
    return xmlTextWriterWriteDTD(writer->writer, BAD_CAST name, NULL, NULL, NULL) < 0
           || xmlTextWriterWriteRaw(writer->writer, BAD_CAST "\n") < 0;
}

int cmarkup_write_start(CMarkupWriter *writer, const char *name) {
    return xmlTextWriterStartElement(writer->writer, BAD_CAST name) < 0;
}

int cmarkup_write_attribute(CMarkupWriter *writer, const char *name, const char *value) {
    return xmlTextWriterWriteAttribute(writer->writer, BAD_CAST name, BAD_CAST value) < 0;
}

int cmarkup_write_text(CMarkupWriter *writer, const char *text) {
    return xmlTextWriterWriteString(writer->writer, BAD_CAST text) < 0;
}

int cmarkup_write_end(CMarkupWriter *writer, int is_void) {
    return (is_void ? xmlTextWriterEndElement(writer->writer) : xmlTextWriterFullEndElement(writer->writer)) < 0;
}

const char *cmarkup_written(CMarkupWriter *writer) {
    xmlTextWriterFlush(writer->writer);
    return (const char *)xmlBufferContent(writer->buffer);
}

void cmarkup_writer_free(CMarkupWriter *writer) {
    if (writer->writer) xmlFreeTextWriter(writer->writer);
    if (writer->buffer) xmlBufferFree(writer->buffer);
    free(writer);
}
