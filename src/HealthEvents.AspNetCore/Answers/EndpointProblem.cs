using Microsoft.AspNetCore.WebUtilities;

namespace HealthEvents.AspNetCore;

/// <summary>Problem details of HTTP: RFC 9457.</summary>
internal sealed record EndpointProblem(int Status, string Detail)
{
    /// <summary>The words of the status.</summary>
    public string Title => ReasonPhrases.GetReasonPhrase(Status);
}
