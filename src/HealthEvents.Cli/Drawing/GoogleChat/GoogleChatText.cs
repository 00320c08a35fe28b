namespace HealthEvents.Cli.Drawing.GoogleChat;

/// <summary>Reads the texts of Google Chat above its cards. They know no entities.</summary>
internal sealed class GoogleChatText : ChatMarkup
{
    private const string User = "users/";

    protected override string Plain(ReadOnlySpan<char> text) => text.ToString();

    protected override Run? Token(string token)
    {
        if (token.StartsWith(User, StringComparison.Ordinal))
        {
            return new Run.Mention($"@{token[User.Length..]}");
        }

        var bar = token.IndexOf('|', StringComparison.Ordinal);
        return bar > 0 ? LinkTo(token[..bar], token[(bar + 1)..]) : null;
    }
}
