/* libxml2's streaming parsers for XML and HTML, without their headers, which clash with Foundation. */
#ifndef CMARKUP_H
#define CMARKUP_H

#include <stddef.h>

typedef struct {
    const char *name;       /* without prefix */
    const char *space;      /* the namespace; NULL where there is none */
    const char *value;      /* not terminated */
    size_t length;
} CMarkupAttribute;

/* What is called as the parser goes on; each ends the parsing by returning other than 0. */
typedef struct {
    void *context;
    int (*start)(void *context, const char *name, const char *space, const CMarkupAttribute *attributes, int count);
    int (*text)(void *context, const char *bytes, size_t length);
    int (*end)(void *context, const char *name, const char *space);
} CMarkupHandler;

enum {
    CMARKUP_READ,
    CMARKUP_STOPPED,        /* a call returned other than 0 */
    CMARKUP_MALFORMED,
    CMARKUP_TOO_DEEP,       /* past libxml2's own limit */
    CMARKUP_ENTITIES,       /* entities that grow out of bounds, as libxml2 judges */
    CMARKUP_NO_MEMORY,
};

/* Before any thread parses. */
void cmarkup_initialize(void);

/* Parses XML. `encoding` overrules the document's own declaration; NULL leaves it to that. `deep` lifts libxml2's own limit
   of 256 nested elements, and its limits on entities. External entities are never loaded. */
int cmarkup_parse_xml(
    const char *bytes, size_t count, const char *encoding, int deep, const CMarkupHandler *handler, int *line);

/* Parses HTML in UTF-8, whatever it says of its encoding; what is malformed is repaired. */
int cmarkup_parse_html(const char *bytes, size_t count, const CMarkupHandler *handler);

/* Writes markup, escaped throughout; every element is ended by a tag of its own. Each returns other than 0 where memory is out. */
typedef struct CMarkupWriter CMarkupWriter;

/* NULL where memory is out. */
CMarkupWriter *cmarkup_writer_new(void);
int cmarkup_write_doctype(CMarkupWriter *writer, const char *name);
int cmarkup_write_start(CMarkupWriter *writer, const char *name);
int cmarkup_write_attribute(CMarkupWriter *writer, const char *name, const char *value);
int cmarkup_write_text(CMarkupWriter *writer, const char *text);
/* An element that can have no content (`<meta/>`) or one that can. */
int cmarkup_write_end(CMarkupWriter *writer, int is_void);
/* What was written; valid until the writer is freed. */
const char *cmarkup_written(CMarkupWriter *writer);
void cmarkup_writer_free(CMarkupWriter *writer);

#endif
