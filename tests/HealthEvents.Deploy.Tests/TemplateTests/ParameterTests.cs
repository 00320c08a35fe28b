using HealthEvents.Deploy.Tests.Templates;

namespace HealthEvents.Deploy.Tests.TemplateTests;

/// <summary>What a parameter may be is told by what the template says of it. What it does not say may be anything.</summary>
public sealed class ParameterTests
{
    [Theory]
    [InlineData("Type: Number")]
    [InlineData("Type: String, AllowedValues: [a, b]")]
    [InlineData("Type: String, AllowedPattern: '^[a-z0-9-]{1,40}$'")]
    [InlineData("Type: String, AllowedPattern: '^(|[A-Za-z0-9+/]{100,2000}={0,2})$'")]
    [InlineData("Type: String, AllowedPattern: '^arn:aws[a-z-]*:events:[a-z0-9-]+:[0-9]{12}:event-bus/[A-Za-z0-9._/-]+$'")]
    [InlineData(@"Type: String, AllowedPattern: '^(a|b\.\d+)$'")]
    public void Parameter_that_takes_no_wildcard_is_known(string parameter) => Assert.True(Of(parameter).IsWithoutWildcard);

    [Theory]
    [InlineData("Type: String")]
    [InlineData("Type: String, Default: a")]
    [InlineData("Type: CommaDelimitedList, AllowedPattern: '^[a-z]+$'")]
    [InlineData("Type: 'AWS::SSM::Parameter::Value<String>', AllowedPattern: '^[a-z]+$'")]
    [InlineData("Type: String, AllowedValues: [a, '*']")]
    [InlineData("Type: String, AllowedValues: ['arn:aws:sqs:eu-west-1:123456789012:?']")]
    [InlineData("Type: String, AllowedPattern: '^.*$'")]
    [InlineData("Type: String, AllowedPattern: '^.$'")]
    [InlineData("Type: String, AllowedPattern: '[a-z]+'")]
    [InlineData("Type: String, AllowedPattern: '^[a-z]+|b$'")]
    [InlineData("Type: String, AllowedPattern: '^[^@]+$'")]
    [InlineData("Type: String, AllowedPattern: '^[a-z*]+$'")]
    [InlineData("Type: String, AllowedPattern: '^[?a-z]+$'")]
    [InlineData("Type: String, AllowedPattern: '^[!-~]+$'")]
    [InlineData("Type: String, AllowedPattern: '^[0-Z]+$'")]
    [InlineData("Type: String, AllowedPattern: '^[a-z$'")]
    [InlineData(@"Type: String, AllowedPattern: '^\S+$'")]
    [InlineData(@"Type: String, AllowedPattern: '^\*$'")]
    [InlineData(@"Type: String, AllowedPattern: '^[\S]+$'")]
    [InlineData(@"Type: String, AllowedPattern: '^\x2a$'")]
    [InlineData("Type: String, AllowedPattern: '^(?!a)b$'")]
    public void Parameter_that_may_take_one_is_not(string parameter) => Assert.False(Of(parameter).IsWithoutWildcard);

    [Theory]
    [InlineData("Type: String")]
    [InlineData("Type: 'AWS::SSM::Parameter::Value<String>'")]
    [InlineData("Type: String, AllowedPattern: '^https?://.+$'")]
    [InlineData(@"Type: String, AllowedPattern: '^\S*$'")]
    [InlineData("Type: String, AllowedPattern: '^[a-z./]+$'")]
    [InlineData("Type: String, AllowedValues: ['https://chat.example.com']")]
    public void Parameter_that_takes_an_address_is_told(string parameter) => Assert.True(Of(parameter).CanBeAddress);

    [Theory]
    [InlineData("Type: Number")]
    [InlineData("Type: String, AllowedValues: [en, ko]")]
    [InlineData("Type: String, AllowedPattern: '^[A-Za-z0-9+/=]*$'")]
    [InlineData(@"Type: String, AllowedPattern: '^(|\s*\{[\s\S]*\}\s*)$'")]
    public void Parameter_that_takes_none_is_not(string parameter) => Assert.False(Of(parameter).CanBeAddress);

    private static Parameter Of(string parameter) => Template.Parse("test.yaml", $"Parameters:\n  P: {{ {parameter} }}").Parameter("P")!;
}
