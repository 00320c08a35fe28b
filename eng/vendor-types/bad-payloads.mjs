// Payloads that the vendors would reject, each for the reason that is its name. A check that lets one pass is blind.
const block = (value) => ({ text: "t", attachments: [{ color: "#D92D20", blocks: [value] }] });
const mrkdwn = { type: "mrkdwn", text: "t" };
const plain = { type: "plain_text", text: "t" };

const widget = (...widgets) => ({ cardsV2: [{ cardId: "event", card: { header: { title: "t" }, sections: [{ widgets }] } }] });
const paragraph = { textParagraph: { text: "t" } };

export const badPayloads = {
  slack: {
    "no text": { attachments: [] },
    "a misspelt member": { text: "t", atachments: [] },
    "an unknown block": block({ type: "sektion", text: mrkdwn }),
    "an unknown member of a block": block({ type: "section", text: mrkdwn, titel: "t" }),
    "a header in mrkdwn": block({ type: "header", text: mrkdwn }),
    "a header without text": block({ type: "header" }),
    "a null member": block({ type: "section", text: mrkdwn, block_id: null }),
    "a number for text": block({ type: "section", text: { type: "mrkdwn", text: 1 } }),
    "a button style that is none": block({ type: "actions", elements: [{ type: "button", text: plain, style: "warning" }] }),
    "verbatim plain text": block({ type: "section", text: { ...plain, verbatim: true } }),
    "blocks beside a legacy footer": { text: "t", attachments: [{ blocks: [{ type: "divider" }], footer: "t" }] },
  },
  "google-chat": {
    "a misspelt member": { text: "t", thred: { threadKey: "k" } },
    "a misspelt member of a card": { cardsV2: [{ cardId: "event", card: { header: { titel: "t" } } }] },
    "an unknown value": { cardsV2: [{ cardId: "event", card: { header: { title: "t", imageType: "ROUND" } } }] },
    "a fraction for an integer": widget({ textParagraph: { text: "t", maxLines: 1.5 } }),
    "a null member": widget({ textParagraph: { text: null } }),
    "two kinds in one widget": widget({ ...paragraph, divider: {} }),
    "an empty widget": widget({}),
    "a divider in a column": widget({ columns: { columnItems: [{ widgets: [{ divider: {} }] }] } }),
    "an output-only member": { text: "t", argumentText: "t" },
    "a list that is none": { cardsV2: { cardId: "event" } },
    "two cards of one id": { cardsV2: [{ cardId: "event", card: {} }, { cardId: "event", card: {} }] },
    "101 widgets": widget(...Array(101).fill(paragraph)),
    "too many bytes": { text: "t".repeat(32_000) },
  },
};
