"""Write our own reference documents for Word: resources/data/reference/minutes_{fr,en}.docx.

They hold styles, page and language, and no word of their own; run by hand after changing a style.
An organization's own document takes their place, and may restyle everything by style name.
"""

from __future__ import annotations

import zipfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "resources" / "data" / "reference"
LANGUAGES = {"fr": "fr-CA", "en": "en-CA"}
EPOCH = (2026, 1, 1, 0, 0, 0)

INK, MUTED, CALM, LINE, SOFT, BORDER = "1B2A30", "4A5A61", "17605E", "DDD5C7", "EFF5F3", "DDEBE7"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
FONTS = '<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Calibri"/>'


def style(
    key: str, name: str, paragraph: str, run: str, *, base: str = "Normal", after: str = "", rank: int = 99
) -> str:
    """Describe one paragraph style; `after` is the style of the paragraph that follows."""
    following = f'<w:next w:val="{after}"/>' if after else ""
    own = "" if name[0].islower() or name in {"Title", "Subtitle", "List Bullet"} else ' w:customStyle="1"'
    return (
        f'<w:style w:type="paragraph"{own} w:styleId="{key}"><w:name w:val="{name}"/>'
        f'<w:basedOn w:val="{base}"/>{following}<w:uiPriority w:val="{rank}"/><w:qFormat/>'
        f"<w:pPr>{paragraph}</w:pPr><w:rPr>{run}</w:rPr></w:style>"
    )


def spacing(before: int, after: int, line: int = 264) -> str:
    """Space in twentieths of a point; `line` in 240ths of a line."""
    return f'<w:spacing w:before="{before}" w:after="{after}" w:line="{line}" w:lineRule="auto"/>'


def face(size: int, colour: str, *, bold: bool = False) -> str:
    """Describe a run: `size` in half points."""
    weight = "<w:b/><w:bCs/>" if bold else ""
    return f'{weight}<w:color w:val="{colour}"/><w:sz w:val="{size}"/><w:szCs w:val="{size}"/>'


def edge(side: str, size: int, space: int, colour: str) -> str:
    return f'<w:{side} w:val="single" w:sz="{size}" w:space="{space}" w:color="{colour}"/>'


def box() -> str:
    """Describe the frame of a decision: a bar at the left, a hairline elsewhere."""
    sides = (edge("top", 4, 6, BORDER) + edge("left", 24, 8, CALM) + edge("bottom", 4, 6, BORDER)) + edge(
        "right", 4, 6, BORDER
    )
    return f'<w:pBdr>{sides}</w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="{SOFT}"/>'


def table_style() -> str:
    """Describe the table of actions: two rules, hairlines between rows, no vertical rule."""
    borders = edge("top", 8, 0, CALM) + edge("bottom", 8, 0, CALM) + edge("insideH", 4, 0, LINE)
    margins = "".join(
        f'<w:{side} w:w="{width}" w:type="dxa"/>'
        for side, width in (("top", 50), ("left", 80), ("bottom", 50), ("right", 80))
    )
    return (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>'
        '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>'
        '<w:style w:type="table" w:customStyle="1" w:styleId="CopTable"><w:name w:val="CoP Table"/>'
        '<w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/><w:qFormat/>'
        f"<w:tblPr><w:tblBorders>{borders}</w:tblBorders><w:tblCellMar>{margins}</w:tblCellMar></w:tblPr>"
        "</w:style>"
    )


def styles(language: str) -> str:
    """Describe every style the minutes use."""
    keep = "<w:keepNext/><w:keepLines/>"
    hang = '<w:tabs><w:tab w:val="left" w:pos="2304"/></w:tabs>'
    right = '<w:tabs><w:tab w:val="right" w:pos="9360"/></w:tabs>'
    bullet = '<w:numPr><w:numId w:val="1"/></w:numPr>'
    rule = f"<w:pBdr>{edge('bottom', 6, 8, LINE)}</w:pBdr>"
    parts = (
        style("Title", "Title", spacing(0, 40, 240), face(44, INK, bold=True), after="Subtitle", rank=10),
        style("Subtitle", "Subtitle", spacing(0, 200), face(24, MUTED), after="Normal", rank=11),
        style("Heading1", "heading 1", keep + spacing(260, 60, 240) + '<w:outlineLvl w:val="0"/>',
              face(30, CALM, bold=True), after="Normal", rank=9),
        style("Heading2", "heading 2", keep + spacing(160, 60, 240) + '<w:outlineLvl w:val="1"/>',
              face(24, INK, bold=True), after="Normal", rank=9),
        style("Heading3", "heading 3", keep + spacing(120, 40, 240) + '<w:outlineLvl w:val="2"/>',
              face(22, MUTED, bold=True), after="Normal", rank=9),
        style("ListBullet", "List Bullet", bullet + spacing(0, 60, 269) + "<w:contextualSpacing/>",
              face(22, INK), rank=12),
        style("CopFacts", "CoP Facts", hang + spacing(0, 60, 269)
              + '<w:ind w:left="2304" w:hanging="2304"/>', face(22, INK), rank=13),
        style("CopDecision", "CoP Decision", "<w:keepLines/>" + box() + spacing(160, 200, 269)
              + '<w:ind w:left="240" w:right="160"/>', face(22, INK), after="Normal", rank=14),
        style("CopCell", "CoP Cell", spacing(0, 0), face(21, INK), rank=15),
        style("CopCellHead", "CoP Cell Head", "<w:keepNext/>" + spacing(0, 0), face(21, CALM, bold=True),
              base="CopCell", rank=16),
        style("Header", "header", rule + right + spacing(0, 0, 240), face(20, MUTED)),
        style("Footer", "footer", right + spacing(0, 0, 240), face(19, MUTED)),
    )  # fmt: skip
    defaults = (
        f'<w:docDefaults><w:rPrDefault><w:rPr>{FONTS}<w:sz w:val="22"/><w:szCs w:val="22"/>'
        f'<w:lang w:val="{language}" w:eastAsia="{language}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>'
        "<w:pPrDefault/></w:docDefaults>"
    )
    normal = (
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/>'
        f"<w:pPr><w:widowControl/>{spacing(0, 120)}</w:pPr><w:rPr>{FONTS}{face(22, INK)}"
        f'<w:lang w:val="{language}" w:eastAsia="{language}"/></w:rPr></w:style>'
    )
    characters = (
        '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">'
        '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="CopQuiet"><w:name w:val="CoP Quiet"/>'
        f'<w:uiPriority w:val="17"/><w:qFormat/><w:rPr><w:color w:val="{MUTED}"/>'
        '<w:sz w:val="20"/><w:szCs w:val="20"/></w:rPr></w:style>'
        '<w:style w:type="character" w:customStyle="1" w:styleId="CopLabel"><w:name w:val="CoP Label"/>'
        f'<w:uiPriority w:val="18"/><w:qFormat/><w:rPr><w:b/><w:bCs/><w:color w:val="{MUTED}"/></w:rPr>'
        "</w:style>"
    )
    return f"{HEAD}<w:styles {W}>{defaults}{normal}{characters}{table_style()}{''.join(parts)}</w:styles>"


def numbering() -> str:
    """Describe the one list: round bullets, hanging by a quarter of an inch."""
    return (
        f'{HEAD}<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="singleLevel"/>'
        '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:pStyle w:val="ListBullet"/>'
        '<w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr>'
        f"<w:rPr>{FONTS}</w:rPr></w:lvl></w:abstractNum>"
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )


def parts(language: str) -> dict[str, str]:
    """Describe every part of the package, by name."""
    overrides = {
        "word/document.xml": f"{WORD}.document.main+xml",
        "word/styles.xml": f"{WORD}.styles+xml",
        "word/numbering.xml": f"{WORD}.numbering+xml",
        "word/settings.xml": f"{WORD}.settings+xml",
        "word/header1.xml": f"{WORD}.header+xml",
        "word/footer1.xml": f"{WORD}.footer+xml",
        "docProps/core.xml": "application/vnd.openxmlformats-package.core-properties+xml",
    }
    named = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>' for name, kind in overrides.items()
    )
    kinds = ("styles", "numbering", "settings", "header", "footer")
    targets = {kind: f"{kind}1.xml" if kind in {"header", "footer"} else f"{kind}.xml" for kind in kinds}
    links = "".join(
        f'<Relationship Id="rId{rank}" Type="{TYPES}/{kind}" Target="{targets[kind]}"/>'
        for rank, kind in enumerate(kinds, 1)
    )
    page = (
        '<w:headerReference w:type="default" r:id="rId4"/><w:footerReference w:type="default" r:id="rId5"/>'
        '<w:pgSz w:w="12240" w:h="15840"/><w:pgMar w:top="1584" w:right="1440" w:bottom="1152" w:left="1440" '
        'w:header="720" w:footer="648" w:gutter="0"/><w:cols w:space="720"/>'
    )
    return {
        "[Content_Types].xml": f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{named}</Types>',
        "_rels/.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
        f'<Relationship Id="rId1" Type="{TYPES}/officeDocument" Target="word/document.xml"/>'
        f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" '
        'Target="docProps/core.xml"/></Relationships>',
        "docProps/core.xml": f'{HEAD}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:language>'
        f"{language}</dc:language></cp:coreProperties>",
        "word/_rels/document.xml.rels": f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{links}'
        "</Relationships>",
        "word/document.xml": f"{HEAD}<w:document {W} {R}><w:body><w:sectPr>{page}</w:sectPr></w:body>"
        "</w:document>",
        "word/styles.xml": styles(language),
        "word/numbering.xml": numbering(),
        "word/settings.xml": f'{HEAD}<w:settings {W}><w:defaultTabStop w:val="720"/><w:compat>'
        '<w:compatSetting w:name="compatibilityMode" '
        'w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>'
        f'<w:themeFontLang w:val="{language}"/><w:decimalSymbol w:val="."/><w:listSeparator w:val=","/>'
        "</w:settings>",
        "word/header1.xml": f'{HEAD}<w:hdr {W} {R}><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr></w:p>'
        "</w:hdr>",
        "word/footer1.xml": f'{HEAD}<w:ftr {W} {R}><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr></w:p>'
        "</w:ftr>",
    }


def main() -> None:
    """Write both documents; the same bytes every time."""
    TARGET.mkdir(parents=True, exist_ok=True)
    for short, language in LANGUAGES.items():
        with zipfile.ZipFile(TARGET / f"minutes_{short}.docx", "w", zipfile.ZIP_DEFLATED) as package:
            for name, text in parts(language).items():
                package.writestr(zipfile.ZipInfo(name, EPOCH), text.encode(), zipfile.ZIP_DEFLATED)


if __name__ == "__main__":
    main()
