using System.Text;
using System.Text.Json.Nodes;
using HealthEvents.TestSupport.Sns;

namespace HealthEvents.AspNetCore.Tests.Proof;

/// <summary>A post that pretends to be one of SNS.</summary>
/// <param name="Body">Its body.</param>
internal sealed record ForgedPost(byte[] Body)
{
    /// <summary>The header with the type of the message, or <see langword="null"/> for none.</summary>
    public string? Type { get; init; } = "Notification";

    /// <summary>The header with the topic, or <see langword="null"/> for none.</summary>
    public string? Topic { get; init; } = SnsSigner.Topic;

    /// <summary>Other headers.</summary>
    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whether it is sent in chunks, so that nobody knows its length before.</summary>
    public bool IsChunked { get; init; }

    /// <summary>A notification that is signed with these members.</summary>
    public static ForgedPost Signed(SnsSigner signer, params IReadOnlyList<(string Name, string? Value)> members) =>
        new(signer.Sign("Notification", "2", members));

    /// <summary>A message in which one member was set, or with <see langword="null"/> removed, after it was signed.</summary>
    public static ForgedPost Changed(SnsSigner signer, string name, string? value, string type = "Notification", string version = "2") =>
        new(Change(Message(signer, type, version), name, value)) { Type = type };

    /// <summary>A notification in which a text was replaced, as text, after it was signed.</summary>
    public static ForgedPost Replaced(SnsSigner signer, string old, string text) =>
        new(Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(Message(signer)).Replace(old, text, StringComparison.Ordinal)));

    /// <summary>A good message of SNS.</summary>
    public static byte[] Message(SnsSigner signer, string type = "Notification", string version = "2") =>
        type == "Notification" ? signer.Sign(type, version, ("Subject", "orders")) : signer.Sign(type, version);

    /// <summary>Sets a member, or with <see langword="null"/> removes it.</summary>
    public static byte[] Change(byte[] message, string name, string? value)
    {
        var json = JsonNode.Parse(message)!.AsObject();
        json.Remove(name);
        if (value is not null)
        {
            json[name] = value;
        }

        return Encoding.UTF8.GetBytes(json.ToJsonString());
    }

    /// <summary>Posts it.</summary>
    public async Task<PostResponse> SendAsync(EndpointApp app)
    {
        using HttpContent content = IsChunked ? new StreamContent(new Unseekable(Body)) : new ByteArrayContent(Body);
        List<(string Name, string Value)> headers = [.. Headers];
        if (Type is not null)
        {
            headers.Add(("x-amz-sns-message-type", Type));
        }

        if (Topic is not null)
        {
            headers.Add(("x-amz-sns-topic-arn", Topic));
        }

        return await app.PostAsync(content, [.. headers]);
    }

    /// <summary>A stream that does not tell its length.</summary>
    private sealed class Unseekable(byte[] bytes) : MemoryStream(bytes, writable: false)
    {
        public override bool CanSeek => false;
    }
}
