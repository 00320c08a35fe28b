namespace HealthEvents.Formatters;

/// <summary>Tells by the path of a property what of its value may be shown.</summary>
internal static class ConfigPath
{
    private enum Rule
    {
        Text,
        Values,
        Hidden,
    }

    /// <summary>A value as it may be shown: <c>Configuration.Environment.Variables.STAGE</c> shows a name and no value.</summary>
    /// <param name="path">The path, parts with dots between them.</param>
    /// <param name="value">The value: a text, or JSON on one line.</param>
    public static string Shown(string path, string value) => RuleOf(path) switch
    {
        Rule.Hidden => CredentialText.Dots,
        Rule.Values => value is ['{' or '[', ..] ? CredentialText.MaskValues(value) : CredentialText.Dots,
        _ => CredentialText.Mask(value),
    };

    private static Rule RuleOf(ReadOnlySpan<char> path)
    {
        var (rule, isInList) = (Rule.Text, false);
        while (!path.IsEmpty)
        {
            var dot = path.IndexOf('.');
            var part = dot < 0 ? path : path[..dot];
            path = dot < 0 ? [] : path[(dot + 1)..];
            if (rule == Rule.Values)
            {
                // Environment.0.Name is a name.
                isInList = isInList || !part.ContainsAnyExceptInRange('0', '9');
                if (isInList && part is "Name" or "name" or "Key" or "key")
                {
                    return Rule.Text;
                }
            }

            rule = CredentialName.SortOf(part) switch
            {
                NamedSort.Secret or NamedSort.Authorization or NamedSort.Cookie => Rule.Hidden,
                NamedSort.Values when rule == Rule.Text => Rule.Values,
                _ => rule,
            };
            if (rule == Rule.Hidden)
            {
                return rule;
            }
        }

        return rule;
    }
}
