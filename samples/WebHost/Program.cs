using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;

const int Well = 0;
const int Misused = 2;

try
{
    // The settings are those of appsettings.json beside the program; environment variables replace them.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true);

    // A webhook of each name in the settings: a new room needs no code.
    builder.Services.AddHealthEvents(builder.Configuration.GetSection("HealthEvents")).AddConfiguredWebhooks().AddEndpoint();
    builder.Services.AddHealthChecks().AddHealthEventsChecks();

    await using var app = builder.Build();

    // Who may post is decided by the settings too: without any of them nobody may.
    app.MapHealthEvents("/aws/events");

    // Live: the app answers at all. Ready: it can read an address, at least one. How deliveries went is for monitors alone: an app that is
    // sent no posts because some failed would never deliver again.
    app.MapHealthChecks("/health/live", Checks(static _ => false));
    app.MapHealthChecks("/health/ready", Checks(static check => check.Tags.Contains(HealthEventsHealthChecksBuilderExtensions.ReadyTag)));
    app.MapHealthChecks("/health", Checks(static _ => true));

    // The start checks all settings, so a mistake shows before the first post.
    await app.RunAsync();
    return Well;
}
catch (Exception exception) when (exception is OptionsValidationException or AggregateException or ArgumentException or FormatException
    or InvalidDataException or InvalidOperationException or IOException)
{
    // Several options that are wrong come as one exception.
    IReadOnlyList<Exception> causes = exception is AggregateException several ? several.InnerExceptions : [exception];
    var lines = causes.SelectMany(static cause => cause is OptionsValidationException wrong ? wrong.Failures : [cause.Message]);
    if (exception.GetBaseException() is JsonException { LineNumber: { } line })
    {
        lines = lines.Append($"Its line {line + 1} is not JSON.");
    }

    await Console.Error.WriteLineAsync(string.Join(Environment.NewLine, lines));
    return Misused;
}

static HealthCheckOptions Checks(Func<HealthCheckRegistration, bool> which) => new() { Predicate = which };
