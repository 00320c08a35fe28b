using System.Runtime.InteropServices;

namespace HealthEvents.Formatters.Slack;

/// <summary>
/// A message as it is laid out: its texts in one buffer, and which of them stands where. It becomes the typed message
/// (<see cref="ToMessage"/>), or the same as JSON without the objects between (<see cref="WriteTo"/>), which saves 2,500 bytes and 5,000
/// instructions an event.
/// </summary>
internal sealed class SlackDraft
{
    // What only a giant summary needs is not kept.
    private const int MostKept = 64;

    [ThreadStatic]
    private static SlackDraft? _free;

    private readonly List<SlackDraftBlock> _blocks = new(16);
    private readonly List<SlackDraftButton> _buttons = new(8);
    private readonly List<TextPiece> _fields = new(16);
    private readonly List<TextPiece> _parts = new(16);

    private SlackDraft()
    {
    }

    /// <summary>What the texts are written with, and kept by.</summary>
    public MrkdwnWriter Markup { get; } = new();

    /// <summary>What notifications show.</summary>
    public TextPiece Headline { get; set; }

    /// <summary>The color of the bar beside the blocks.</summary>
    public string Color { get; set; } = "";

    public int Buttons => _buttons.Count;

    /// <summary>How many parts the draft keeps a place for.</summary>
    public int Capacity => _parts.Capacity;

    /// <summary>The draft of this thread, empty, or another while that is in use.</summary>
    public static SlackDraft Take()
    {
        var draft = _free ?? new SlackDraft();
        _free = null;
        return draft;
    }

    /// <summary>Gives it back. One whose layout threw is not given back, and so leaves nothing behind.</summary>
    public void Return()
    {
        // The number of all else is bounded, as that of the parts of a message is.
        if (Capacity > MostKept)
        {
            return;
        }

        Markup.Clear();
        _blocks.Clear();
        _buttons.Clear();
        _fields.Clear();
        _free = this;
    }

    /// <summary>Places for parts that are not written in the order they are shown, all of them empty, until the next are asked for.</summary>
    public Span<TextPiece> Parts(int count)
    {
        CollectionsMarshal.SetCount(_parts, count);
        var parts = CollectionsMarshal.AsSpan(_parts);
        parts.Clear();
        return parts;
    }

    public void AddButton(SlackDraftButton button) => _buttons.Add(button);

    /// <summary>Adds a field to those that the next section has.</summary>
    public void AddField(TextPiece text) => _fields.Add(text);

    public void AddSection(TextPiece text, int fields = 0) => _blocks.Add(new(SlackDraftBlock.Sort.Section, text, fields));

    public void AddContext(TextPiece text) => _blocks.Add(new(SlackDraftBlock.Sort.Context, text));

    /// <summary>Adds the block with all buttons.</summary>
    public void AddActions() => _blocks.Add(new(SlackDraftBlock.Sort.Actions));

    /// <summary>The message with its objects.</summary>
    public SlackMessage ToMessage()
    {
        var blocks = new SlackBlock[_blocks.Count];
        var fields = CollectionsMarshal.AsSpan(_fields);
        for (var i = 0; i < blocks.Length; i++)
        {
            var block = _blocks[i];
            blocks[i] = Block(block, fields[..block.Fields]);
            fields = fields[block.Fields..];
        }

        return new()
        {
            Text = TextOf(Headline),
            Attachments = blocks.Length == 0 ? null : [new() { Color = Color, Blocks = blocks }],
            UnfurlLinks = false,
            UnfurlMedia = false,
        };
    }

    /// <summary>Writes the JSON that the message with its objects has.</summary>
    public void WriteTo(JsonBuffer json)
    {
        json.Raw("{"u8);
        json.Text("\"text\":\""u8, Markup[Headline]);
        if (_blocks.Count > 0)
        {
            json.Raw("\"attachments\":[{"u8);
            json.Text("\"color\":\""u8, Color);
            json.Raw("\"blocks\":["u8);
            var fields = CollectionsMarshal.AsSpan(_fields);
            foreach (ref readonly var block in CollectionsMarshal.AsSpan(_blocks))
            {
                Write(json, block, fields[..block.Fields]);
                fields = fields[block.Fields..];
            }

            json.EndList();
            json.EndObject();
            json.EndList();
        }

        json.Raw("\"unfurl_links\":false,\"unfurl_media\":false"u8);
        json.EndMessage();
    }

    private SlackBlock Block(in SlackDraftBlock block, ReadOnlySpan<TextPiece> fields) => block.Kind switch
    {
        SlackDraftBlock.Sort.Section => new SectionBlock
        {
            Text = block.Text.IsEmpty ? null : Mrkdwn(block.Text),
            Fields = fields.IsEmpty ? null : FieldsOf(fields),
        },
        SlackDraftBlock.Sort.Context => new ContextBlock { Elements = [Mrkdwn(block.Text)] },
        _ => new ActionsBlock { Elements = _buttons.ConvertAll(static button => Button(button)) },
    };

    private SlackText[] FieldsOf(ReadOnlySpan<TextPiece> fields)
    {
        var texts = new SlackText[fields.Length];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Mrkdwn(fields[i]);
        }

        return texts;
    }

    private SlackText Mrkdwn(TextPiece text) => SlackText.VerbatimMrkdwn(TextOf(text));

    private static ButtonElement Button(SlackDraftButton button) =>
        new() { Text = SlackText.Plain(button.Words) with { Emoji = button.Emoji }, Url = button.Url };

    private string TextOf(TextPiece text) => Markup[text].ToString();

    private void Write(JsonBuffer json, in SlackDraftBlock block, ReadOnlySpan<TextPiece> fields)
    {
        switch (block.Kind)
        {
            case SlackDraftBlock.Sort.Section:
                json.Raw("{\"type\":\"section\","u8);
                if (!block.Text.IsEmpty)
                {
                    json.Raw("\"text\":"u8);
                    WriteMrkdwn(json, block.Text);
                }

                if (!fields.IsEmpty)
                {
                    json.Raw("\"fields\":["u8);
                    foreach (var field in fields)
                    {
                        WriteMrkdwn(json, field);
                    }

                    json.EndList();
                }

                break;
            case SlackDraftBlock.Sort.Context:
                json.Raw("{\"type\":\"context\",\"elements\":["u8);
                WriteMrkdwn(json, block.Text);
                json.EndList();
                break;
            default:
                json.Raw("{\"type\":\"actions\",\"elements\":["u8);
                foreach (var button in CollectionsMarshal.AsSpan(_buttons))
                {
                    WriteButton(json, button);
                }

                json.EndList();
                break;
        }

        json.EndObject();
    }

    private void WriteMrkdwn(JsonBuffer json, TextPiece text)
    {
        json.Raw("{\"type\":\"mrkdwn\","u8);
        json.Text("\"text\":\""u8, Markup[text]);
        json.Raw("\"verbatim\":true},"u8);
    }

    private static void WriteButton(JsonBuffer json, SlackDraftButton button)
    {
        json.Raw("{\"type\":\"button\",\"text\":{\"type\":\"plain_text\","u8);
        json.Text("\"text\":\""u8, button.Words);
        json.Flag("\"emoji\":"u8, button.Emoji);
        json.EndObject();
        json.Text("\"url\":\""u8, button.Url);
        json.EndObject();
    }
}
