using System.Globalization;

namespace HealthEvents;

/// <summary>
/// The communication id ends in <c>-N</c> for the page. The pages of one communication share the rest.
/// </summary>
internal static class HealthCommunication
{
    public static ReadOnlySpan<char> WithoutPage(string communicationId, out int? page)
    {
        page = PageOf(communicationId);
        return page is null ? communicationId : communicationId.AsSpan(0, communicationId.LastIndexOf('-'));
    }

    public static int? PageOf(string? communicationId)
    {
        var dash = communicationId?.LastIndexOf('-') ?? -1;
        return dash > 0
            && int.TryParse(communicationId.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var page)
            ? page
            : null;
    }
}
