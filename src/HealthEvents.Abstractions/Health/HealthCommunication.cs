using System.Globalization;

namespace HealthEvents;

/// <summary>
/// The communication id ends in <c>-N</c> for the page. The pages of one communication share the rest.
/// </summary>
internal static class HealthCommunication
{
    public static ReadOnlySpan<char> WithoutPage(string communicationId, out int? page)
    {
        var dash = communicationId.LastIndexOf('-');
        page = dash > 0
            && int.TryParse(communicationId.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
        return page is null ? communicationId : communicationId.AsSpan(0, dash);
    }

    public static int? PageOf(string? communicationId)
    {
        int? page = null;
        if (communicationId is not null)
        {
            WithoutPage(communicationId, out page);
        }

        return page;
    }
}
