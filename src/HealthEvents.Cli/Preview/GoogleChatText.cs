namespace HealthEvents.Cli.Preview;

/// <summary>Draws the texts of Google Chat above its cards. They know no entities.</summary>
/// <param name="html">Where to.</param>
internal sealed class GoogleChatText(Html html) : StarMarkup(html)
{
    private const string User = "users/";

    protected override void Text(ReadOnlySpan<char> text) => Html.Text(text);

    protected override bool Token(ReadOnlySpan<char> token)
    {
        if (token.StartsWith(User))
        {
            Html.Write($"""<span class="mention">@{token[User.Length..].ToString()}</span>""");
            return true;
        }

        var bar = token.IndexOf('|');
        return bar > 0 && Link(token[..bar].ToString(), token[(bar + 1)..].ToString());
    }
}
