using System.Text;

namespace HealthEvents.Tests;

/// <summary>Whether what an event is about carries a tag: keys and values have their case in AWS.</summary>
public sealed class TagTests
{
    public static TheoryData<string> Events =>
    [
        """
        {"source":"aws.health","detail-type":"AWS Health Event","detail":{"eventArn":"arn:aws:health:eu-west-1::event/EC2/X/X_1","service":"EC2","eventTypeCode":"X",
          "eventTypeCategory":"issue","affectedEntities":[{"entityValue":"i-1"},{"entityValue":"i-2","tags":{"team":"Payments","stage":""}}]}}
        """,
        """
        {"source":"aws.cloudwatch","detail-type":"CloudWatch Alarm State Change","detail":{"alarmName":"a","state":{"value":"ALARM"},
          "alarmTags":[{"key":"team","value":"Payments"},{"key":"stage","value":""}]}}
        """,
        """
        {"messageType":"ConfigurationItemChangeNotification","configurationItem":{"resourceType":"AWS::EC2::Instance","resourceId":"i-1","awsAccountId":"123456789012",
          "awsRegion":"eu-west-1","tags":{"team":"Payments","stage":""}}}
        """,
    ];

    [Theory]
    [MemberData(nameof(Events))]
    public void Tag_is_found_by_its_key_and_value(string json)
    {
        var value = Assert.Single(new EventReader().Read(Encoding.UTF8.GetBytes(json))).Event;

        Assert.True(value.HasTag("team", "Payments"));
        Assert.True(value.HasTag("stage", ""));
        Assert.False(value.HasTag("team", "payments"));
        Assert.False(value.HasTag("Team", "Payments"));
        Assert.False(value.HasTag("other", ""));
    }

    [Fact]
    public void Event_without_tags_has_none() => Assert.False(Assert.Single(new EventReader().Read("Backup failed"u8.ToArray())).Event.HasTag("team", "Payments"));
}
