using System.Text;

namespace HealthEvents.Formatters;

/// <summary>Short lists within one line.</summary>
internal static class TextList
{
    /// <summary>Names with their values, such as <c>InstanceId = i-0123, stage = prod</c>. Credentials are masked by their names.</summary>
    public static string? Pairs(IEnumerable<KeyValuePair<string, string>> pairs, int most)
    {
        var text = new StringBuilder();
        var count = 0;
        foreach (var (name, value) in pairs)
        {
            if (text.Length > 0)
            {
                text.Append(", ");
            }

            if (count++ == most)
            {
                text.Append("...");
                break;
            }

            text.Append(name).Append(" = ").Append(CredentialText.MaskPair(name, value));
        }

        return text.Length == 0 ? null : text.ToString();
    }
}
